"""One module a subcommand, each with `run(arguments) -> exit code`; imported only when it is called."""
