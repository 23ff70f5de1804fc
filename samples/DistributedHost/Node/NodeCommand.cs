using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EmbeddedHost;
using Microsoft.AspNetCore.Connections;

namespace DistributedHost;

/// <summary>Runs a node until it is stopped.</summary>
internal static class NodeCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        error = ShownWriter.Of(error);
        var parsed = Root(error).Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync($"{first.Message.ReplaceLineEndings(" ")} See --help.");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception problem)
        {
            await error.WriteLineAsync(Problem.SentenceOf(problem));
            return Problem.ExitCodeOf(problem);
        }
    }

    /// <summary>What it takes.</summary>
    public static RootCommand Root(TextWriter error)
    {
        var url = new Option<string>("--urls") { HelpName = "URL", Description = "Where the pages listen.", DefaultValueFactory = _ => ServeCommand.DefaultUrl };
        var hooks = new Option<string?>("--hooks") { HelpName = "ADDRESS:PORT", Description = "Where webhooks come in. Left out: on this machine only, at the port after that of --urls." };
        var data = CommandOptions.Data();
        var sandboxes = new Option<string[]>("--sandbox")
        {
            HelpName = "ZOHO_URL,PROCORE_URL",
            Description = "A customer of a sandbox that runs already, by the two addresses that it printed; once for each customer. Every node is given the same.",
            AllowMultipleArgumentsPerToken = true,
        };
        var migrate = new Option<bool>("--migrate") { Description = "Makes the tables, or brings them to today's form, and ends: once, as the role that owns them." };
        var root = new RootCommand("One of several nodes that make Procore commitments from Zoho Books purchase orders, each running a share of the connections.") { url, hooks, data, sandboxes, migrate };
        root.SetAction(async (parsed, cancellationToken) => parsed.GetValue(migrate) ? await MigrateAsync(error, cancellationToken) : await ServeAsync(
            parsed.GetValue(url)!, HooksOf(parsed.GetValue(hooks)), parsed.GetValue(data), [.. (parsed.GetValue(sandboxes) ?? []).Select(SandboxOf)], error, cancellationToken));
        return root;
    }

    private static async Task<int> MigrateAsync(TextWriter error, CancellationToken cancellationToken)
    {
        using var nowhere = DataDirectory.Temporary();
        using var store = await new PostgreSqlGround(NodeSettings.Read(), nowhere).OpenStoreAsync(TimeProvider.System, cancellationToken);
        await error.WriteLineAsync("The tables are there, in today's form.");
        return ExitCode.Ok;
    }

    private static async Task<int> ServeAsync(
        string url, IPEndPoint? hooks, DirectoryInfo? data, IReadOnlyList<SandboxAddress> sandboxes, TextWriter error, CancellationToken cancellationToken)
    {
        var (settings, node) = (SettingsReader.Read(), NodeSettings.Read());
        var web = WebSettings.Read(settings, url, hooks);
        await using var systems = await SystemsAsync(settings, node, sandboxes, cancellationToken);
        using var directory = DataDirectory.Own(data?.FullName ?? settings.DataDirectory);
        using var runtime = await SyncRuntime.OpenAsync(new PostgreSqlGround(node, directory), systems, systems.Connections, cancellationToken);
        await SyncRuntime.EachAsync(runtime.Connections, runtime.Engine.ConnectAsync, cancellationToken);
        var goAheadBy = systems is SandboxFleet && !settings.Sandbox.PlanFirst ? "the sandbox's host" : null;
        await using var app = WebHost.Build(runtime, url, LogLevel.Information, settings.Logging, settings, web, builder => builder.AddNode(node, goAheadBy));
        app.MapNode();
        app.ReachEveryNode(runtime);
        var isStarted = false;
        try
        {
            await StartAsync(app, cancellationToken);
            isStarted = true;
            if (systems is SandboxFleet fleet) await fleet.SubscribeAsync(app.HooksAddress(), cancellationToken);
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Listening on {app.Urls.First()}. Webhooks come in at {app.Urls.Last()}. This is node {node.Endpoint} of {node.Cluster}, with {systems.Connections.Count} connections configured."));
            await error.WriteLineAsync(web.Provider is { } provider
                ? $"{provider.Authority.Host} signs people in."
                : $"To sign in, open {app.Services.GetRequiredService<OneTimeLinks>().Make(new Uri(app.PagesAddress()))} in a browser on this machine: it works once, within an hour.");
            await app.WaitForShutdownAsync(cancellationToken);
        }
        finally
        {
            // What has begun of a start that failed leaves as far as it can; what was wrong is said by the start.
            await app.StopAsync(CancellationToken.None).ConfigureAwait(isStarted ? ConfigureAwaitOptions.ContinueOnCapturedContext : ConfigureAwaitOptions.SuppressThrowing);
        }

        return app.Services.GetRequiredService<Placer>().GaveUp ? ExitCode.Failed : ExitCode.Ok;
    }

    // The keys of real credentials do not lie in the clear beside them.
    private static async Task<IVendorSystems> SystemsAsync(HostSettings settings, NodeSettings node, IReadOnlyList<SandboxAddress> sandboxes, CancellationToken cancellationToken)
    {
        if (sandboxes.Count > 0) return await SandboxFleet.ConnectAsync(sandboxes, settings.Sandbox, cancellationToken);
        if (node.Certificates.Count == 0)
            throw new InputException("KeyCertificates is empty: the key ring lies in the store's database, beside the credentials that it opens, so it has to be protected with a certificate (KeyCertificates:0:File).");
        return new RealSystems(ConnectionReader.Read(settings));
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or SocketException or AddressInUseException)
        {
            throw new InputException($"Nothing can listen there: {(problem.InnerException ?? problem).Message.TrimEnd('.')}. Stop the program that does, or choose other addresses with --urls, --hooks and Port.");
        }
    }

    private static IPEndPoint? HooksOf(string? text) => text is null ? null
        : HookAddress.TryParse(text, out var endpoint) ? endpoint
        : throw new InputException($"--hooks needs an address and a port such as 127.0.0.1:5081, not \"{text}\".");

    private static SandboxAddress SandboxOf(string text) => SandboxAddress.TryParse(text, out var address)
        ? address!
        : throw new InputException($"--sandbox needs two loopback addresses with a comma between, as in http://127.0.0.1:5201,http://127.0.0.1:5202, not \"{text}\".");
}
