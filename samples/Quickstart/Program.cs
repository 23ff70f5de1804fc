using Quickstart;
using Sandbox;

// A sandbox in this process stands in for both services, so that this runs without an account. Nothing leaves the machine.
using var sandbox = new SandboxServer(new SandboxOptions { Seed = 1 }, TimeProvider.System);

switch (args)
{
    case ["zoho"]:
        await ZohoBooksQuickstart.RunAsync(sandbox.Data.Organization, () => sandbox.CreateHandler());
        return 0;
    case ["procore"]:
        await ProcoreQuickstart.RunAsync(sandbox.Data.Company, () => sandbox.CreateHandler());
        return 0;
    default:
        await Console.Error.WriteLineAsync("dotnet run --project samples/Quickstart -- zoho|procore");
        return 2;
}
