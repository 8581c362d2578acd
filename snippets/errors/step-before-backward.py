import torch


def gan_step(order):
    _ = torch.manual_seed(0)
    generator = torch.nn.Linear(2, 3)
    critic = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
    fake = generator(torch.randn(4, 2))
    critic_loss = critic(fake.detach()).mean()
    # essential
    if order == "forward, step, backward":
        generator_loss = -critic(fake).mean()
        critic_loss.backward()
        optimizer.step()
        generator_loss.backward()
    else:
        critic_loss.backward()
        optimizer.step()
        generator_loss = -critic(fake).mean()
        generator_loss.backward()
    # end
    return generator.weight.grad is not None


# en: wrong: step() writes into weights that generator_loss has saved
# zh: 错误：step() 改写了 generator_loss 所保存的权重
try:
    gan_step("forward, step, backward")
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert "by an inplace operation" in message  # claim: err-step-is-in-place
assert "output 0 of AsStrided" in message  # claim: err-message-as-strided

reached = gan_step("step, forward, backward")
print("right: the generator got a gradient:", reached)
assert reached  # claim: err-forward-after-step
