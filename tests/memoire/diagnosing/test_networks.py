"""Whether a network makes what another one judges, as in a GAN."""

from memoire.diagnosing.networks import Fed, Networks

GENERATOR, DISCRIMINATOR = frozenset({1, 2}), frozenset({3})


def test_a_generator_feeds_a_network_of_another_optimizer() -> None:
    networks = Networks()
    networks.fed.add(Fed(9, DISCRIMINATOR, GENERATOR))
    assert networks.feeds(GENERATOR, [set(GENERATOR), set(DISCRIMINATOR)])
    assert not networks.feeds(DISCRIMINATOR, [set(GENERATOR), set(DISCRIMINATOR)])


def test_a_body_and_a_head_of_one_optimizer_are_one_network() -> None:
    networks = Networks()
    networks.fed.add(Fed(9, DISCRIMINATOR, GENERATOR))
    assert not networks.feeds(GENERATOR, [{*GENERATOR, *DISCRIMINATOR}])


def test_nothing_judges_before_anything_is_called() -> None:
    assert Networks().judges == set()
