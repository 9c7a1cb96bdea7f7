"""The commands of `python -m briefing`, each run by a module's run(arguments) -> exit code."""
