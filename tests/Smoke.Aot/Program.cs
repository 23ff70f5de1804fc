using System.Text.Json;
using Smoke.Aot;

// Arguments: the sandbox's two addresses. Exit code 0: every check held. Or: tokens, Zoho's address, and the directory of a shared token store.
// Or: first, for how long it takes to the first line. Or: sample, and what samples/FrameworkConsole takes.
if (args is ["first"])
{
    Console.WriteLine("The first line.");
    return 0;
}

if (args is ["sample", .. var rest])
    return await FrameworkConsole.Walk.RunAsync(rest);

// It ends itself only where it hangs: Zoho Books takes so many calls a minute.
using var over = new CancellationTokenSource(TimeSpan.FromMinutes(9), TimeProvider.System);
if (args is ["tokens", var address, var directory])
    return await TokenRounds.RunAsync(new Uri(address), directory, over.Token);
var (zoho, procore) = (new Uri(args[0]), new Uri(args[1]));
try
{
    using var control = new SandboxControl(zoho);
    using JsonDocument credentials = await control.GetAsync("/_sandbox/credentials", over.Token);
    using var hooks = new HookListener();
    await control.PostAsync(
        "/_sandbox/webhooks",
        $$"""{"zohoUrl":"{{hooks.Address}}zoho?b=2&a=1","zohoSecret":"{{ZohoChecks.HookSecret}}","procoreUrl":"{{hooks.Address}}procore","procoreAuthorization":"{{ProcoreChecks.HookAuthorization}}"}""",
        over.Token);
    var checks = new Checks();
    await ZohoChecks.RunAsync(checks, zoho, credentials.RootElement.GetProperty("zoho"), hooks, over.Token);
    await ProcoreChecks.RunAsync(checks, procore, credentials.RootElement.GetProperty("procore"), hooks, over.Token);
    await RegistrationChecks.RunAsync(checks, zoho, procore, credentials.RootElement, over.Token);
    await SyncChecks.RunAsync(checks, zoho, procore, credentials.RootElement, over.Token);
    Console.WriteLine($"{checks.Held} checks held.");
    return 0;
}
catch (CheckFailedException failed)
{
    Console.Error.WriteLine(failed.Message);
    return 1;
}
