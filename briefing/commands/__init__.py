"""The commands of `python -m briefing`, one module each: run(arguments) -> exit code."""
