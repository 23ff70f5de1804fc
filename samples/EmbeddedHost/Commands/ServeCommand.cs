using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Net.Sockets;

namespace EmbeddedHost;

/// <summary>Syncs continuously and listens for webhooks until it is stopped.</summary>
internal static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(TextWriter error)
    {
        var command = new Command("serve", "Syncs continuously and listens for webhooks, until it is stopped with Ctrl+C or SIGTERM. This is what happens without a command, too.");
        Describe(command, error);
        return command;
    }

    public static void Describe(Command command, TextWriter error)
    {
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var seed = CommandOptions.Seed();
        var orders = CommandOptions.Orders();
        var speed = CommandOptions.Speed();
        var url = Url();
        var hooks = Hooks();
        var setUp = SetUp();
        foreach (var option in new Option[] { url, hooks, setUp, data, sandbox, seed, orders, speed }) command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            var web = WebSettings.Read(settings, parsed.GetValue(url)!, parsed.GetValue(hooks));
            var draw = new SandboxDraw(parsed.GetValue(seed), parsed.GetValue(orders), parsed.GetValue(speed));
            var isFirst = parsed.GetValue(setUp) && parsed.GetValue(sandbox) is null && settings.Connections.Count == 0;
            await using var systems = isFirst ? RealSystems.Empty : await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
            using var directory = VendorSystems.OwnData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            await runtime.StartAsync(cancellationToken);
            await using var app = WebHost.Build(runtime, parsed.GetValue(url)!, LogLevel.Information, settings.Logging, settings, web);
            try
            {
                await StartAsync(app, parsed.GetValue(url)!, web.Hooks ?? HookAddress.After(parsed.GetValue(url)!), cancellationToken);
                if (systems is ISandboxSystems sandboxed) await SandboxSubscription.SubscribeAsync(runtime, sandboxed.Control, app.HooksAddress(), WebhookMishaps.None, cancellationToken);
                await error.WriteLineAsync(
                    $"Listening on {app.Urls.First()}. Webhooks come in at {app.Urls.Last()}. The store is {directory.StoreFile}; whoever can read {directory.Keys.FullName} can read the credentials in it.");
                await error.WriteLineAsync(web.Provider is { } provider
                    ? $"{provider.Authority.Host} signs people in who open {web.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? app.PagesAddress()}. Programs on this machine show the token in {OwnerToken.FileIn(directory.Path)}."
                    : $"To sign in, open {app.Services.GetRequiredService<OneTimeLinks>().Make(new Uri(app.PagesAddress()))} in a browser on this machine: it works once, within an hour. "
                        + $"For another one run the command signin with --data {directory.Path}; programs show the token in {OwnerToken.FileIn(directory.Path)}.");
                if (isFirst) await error.WriteLineAsync($"There is no connection yet. Add the first one at {new Uri(new Uri(app.PagesAddress()), "/setup/add")}.");
                var goesAhead = systems is ISandboxSystems && !settings.Sandbox.PlanFirst;
                foreach (var planning in await runtime.PlanningAsync(cancellationToken))
                    await error.WriteLineAsync(goesAhead
                        ? $"{planning.Name}: nothing is real there, so the host gives the go-ahead itself once the first plan is complete."
                        : $"{planning.Name} only plans, nothing is written: see {app.Urls.First()}/waits?connection={planning.Id}, then give the go-ahead for it there, or with first-pass --approve.");
                foreach (var connection in runtime.Connections)
                    if (await runtime.ProposedWithEffectAsync(connection.Id, cancellationToken) is { } proposed) await error.WriteLineAsync($"{connection.Name}: {proposed}");
                var stopping = app.Lifetime.ApplicationStopping;
                var goAhead = goesAhead ? runtime.GiveTheGoAheadAsync("the sandbox's host", app.Services.GetRequiredService<WakeUps>().Wake, stopping) : Task.CompletedTask;
                await app.WaitForShutdownAsync(cancellationToken);
                await goAhead.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                await app.StopAsync(CancellationToken.None); // however it ends: what runs ends before what it works with is gone
            }

            await runtime.StopAsync(CancellationToken.None);
            return ExitCode.Ok;
        });
    }

    // Whether it may be one that other machines reach hangs on who signs people in, which the settings say.
    private static string? Address(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" };
        if (isAddress && (parsed!.IsLoopback || parsed.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)) return text;
        result.AddError($"--urls needs an address of this machine such as {DefaultUrl}, not \"{text}\".");
        return null;
    }

    private static IPEndPoint? HookEndpoint(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (HookAddress.TryParse(text, out var endpoint)) return endpoint;
        result.AddError($"--hooks needs an address and a port such as 127.0.0.1:5081, not \"{text}\".");
        return null;
    }

    private static async Task StartAsync(WebApplication app, string url, IPEndPoint hooks, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            var why = (problem.InnerException ?? problem).Message.TrimEnd('.');
            throw new InputException(problem.Message.Contains($"//{hooks}:", StringComparison.Ordinal) || (problem is SocketException && !IPAddress.IsLoopback(hooks.Address))
                ? $"Nothing can listen on {hooks} for webhooks: {why}. Stop the program that does, or choose another address with --hooks."
                : $"Nothing can listen on {url}: {why}. Stop the program that does, or choose another address with --urls.");
        }
    }

    private static Option<bool> SetUp() => new("--set-up")
    {
        Description = "Where no connection is configured: starts with none in place of a sandbox inside, so that the first one is added on the page Set-up.",
    };

    private static Option<string> Url() => new("--urls")
    {
        HelpName = "URL",
        Description = "Where the pages listen: on this machine only, unless an OpenID provider signs people in.",
        DefaultValueFactory = _ => DefaultUrl,
        CustomParser = Address,
    };

    private static Option<IPEndPoint?> Hooks() => new("--hooks")
    {
        HelpName = "ADDRESS:PORT",
        Description = "Where webhooks come in, and nothing else: any address of this machine, with a TLS proxy in front of it. Left out: on this machine only, at the port after that of --urls.",
        CustomParser = HookEndpoint,
    };
}
