"""A programme's plan: what is to be done how many days after the first."""

from dataclasses import dataclass

from handbook.programme.model import Module, Programme


@dataclass(frozen=True)
class Step:
    """One module, or the test at the end, which has none."""

    after: int  # days
    anchor: str  # on the programme's page
    module: Module | None


def plan(programme: Programme) -> tuple[Step, ...]:
    """Return the steps in order, each as many days after the one before as the programme says."""
    apart = programme.days_apart
    modules = [Step(number * apart, f"module-{number + 1}", module) for number, module in enumerate(programme.modules)]
    return (*modules, Step(len(modules) * apart, "quiz", None))
