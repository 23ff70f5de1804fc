return await Sandbox.SandboxCommand.RunAsync(args);
