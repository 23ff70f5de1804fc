using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Shows the policies that hold, and what others would change.</summary>
internal static class PoliciesCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("policies", "What a customer decided once for a connection; docs/policies.md has every key.") { Show(output, error), Check(output, error), Set(output) };

    private static Command Show(TextWriter output, TextWriter error)
    {
        var (data, connection, sandbox) = (CommandOptions.Data(), CommandOptions.Connection(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Changes nothing here: it is a JSON document anyway.");
        var show = new Command("show", "Writes the policies of a connection as a JSON document that has every key.") { connection, data, sandbox, json };
        show.SetAction((parsed, cancellationToken) => WithRuntimeAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            error,
            async runtime =>
            {
                var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
                await output.WriteLineAsync(PolicyDocument.Write((await runtime.Engine.GetPoliciesAsync(chosen.Id, cancellationToken)).Policies));
                if (await runtime.ProposedWithEffectAsync(chosen.Id, cancellationToken) is { } proposed) await error.WriteLineAsync($"{chosen.Name}: {proposed}");
            },
            cancellationToken));
        return show;
    }

    private static Command Check(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The policies as JSON." };
        var (data, connection, sandbox) = (CommandOptions.Data(), CommandOptions.Connection(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write what they would change as one JSON object to standard output.");
        var check = new Command(
            "check",
            "Checks policies as a whole and says what they would change for the orders that are known: how many would be planned anew, and which would become something else. "
            + "Changes nothing. Ends with 0 when the policies can be used.")
        {
            file, connection, data, sandbox, json,
        };
        check.SetAction(async (parsed, cancellationToken) =>
        {
            var policies = PolicyFiles.Read(parsed.GetValue(file)!);
            return await WithRuntimeAsync(
                parsed.GetValue(sandbox),
                parsed.GetValue(data),
                error,
                async runtime =>
                {
                    var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
                    var change = await runtime.Engine.PreviewPoliciesAsync(chosen.Id, policies, cancellationToken);
                    if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(PolicyChangeView.Of(chosen.Id, change), CommandJson.Default.PolicyChangeView));
                    else await WriteAsync(output, change);
                },
                cancellationToken);
        });
        return check;
    }

    private static Command Set(TextWriter output)
    {
        var file = new Argument<string>("FILE") { Description = "The policies as JSON." };
        var (data, connection, sandbox) = (CommandOptions.Data(), CommandOptions.Connection(), CommandOptions.Sandbox());
        var dry = new Option<bool>("--dry-run") { Description = "Only say what they would change, with the hash that takes them." };
        var hash = CommandOptions.Text("--hash", "HASH", "Take them, for what --dry-run said they would change.");
        var note = CommandOptions.Note();
        var json = CommandOptions.Json("Write what they would change, or what holds now, as one JSON object to standard output.");
        var set = new Command("set", "Takes other policies, for what was looked at: --dry-run says what they would change and with which hash, --hash takes them. What would change otherwise by then is refused, and said.")
        {
            file, connection, dry, hash, note, data, sandbox, json,
        };
        set.Validators.Add(result =>
        {
            if ((result.GetResult(dry) is { Implicit: false }) == (result.GetResult(hash) is { Implicit: false })) result.AddError("Give either --dry-run, to see what they would change, or --hash with what that said.");
        });
        set.SetAction(async (parsed, cancellationToken) =>
        {
            var policies = PolicyFiles.Read(parsed.GetValue(file)!);
            return await OpenedStore.UseAsync(
                parsed.GetValue(sandbox),
                parsed.GetValue(data),
                async store =>
                {
                    var (chosen, isJson) = (CommandOptions.Choose(store.Connections, parsed.GetValue(connection)), parsed.GetValue(json));
                    if (parsed.GetValue(hash) is { } seen)
                    {
                        await Deciding.SetAsync(store, chosen.Id, policies, seen, parsed.GetValue(note) ?? string.Empty, cancellationToken);
                        var now = PolicyView.Of(chosen.Id, await store.Runtime.Engine.GetPoliciesAsync(chosen.Id, cancellationToken));
                        await output.WriteLineAsync(isJson ? JsonSerializer.Serialize(now, CommandJson.Default.PolicyView) : FormattableString.Invariant($"{chosen.Id}: these policies hold now, as version {now.Version}."));
                        return ExitCode.Ok;
                    }

                    var change = await store.Runtime.Engine.PreviewPoliciesAsync(chosen.Id, policies, cancellationToken);
                    if (isJson) await output.WriteLineAsync(JsonSerializer.Serialize(PolicyChangeView.Of(chosen.Id, change), CommandJson.Default.PolicyChangeView));
                    else
                    {
                        await WriteAsync(output, change);
                        await output.WriteLineAsync($"To take them for that: policies set {parsed.GetValue(file)} --hash {change.Hash}");
                    }

                    return ExitCode.Ok;
                },
                cancellationToken);
        });
        return set;
    }

    private static async Task WriteAsync(TextWriter output, PolicyChange change)
    {
        foreach (var difference in change.Differences) await output.WriteLineAsync(PolicyViews.Of(difference));
        await output.WriteLineAsync(change.Differences.Count == 0 ? "These policies hold already." : change.Sentence);
        foreach (var unknown in change.UnknownNames) await output.WriteLineAsync(unknown);
        foreach (var order in change.Orders) await output.WriteLineAsync($"  {order.OrderNumber}: {PageWords.State(order.Before)} -> {PageWords.State(order.After)}. {string.Join(" ", order.Steps)}".TrimEnd());
    }

    private static async Task<int> WithRuntimeAsync(
        SandboxAddress? sandbox, DirectoryInfo? data, TextWriter error, Func<SyncRuntime, Task> look, CancellationToken cancellationToken)
    {
        var settings = SettingsReader.Read();
        await using var systems = await VendorSystems.ChooseAsync(settings, sandbox, new SandboxDraw(Seed: 1, Orders: 60, SandboxInside.DefaultSpeed), error, cancellationToken);
        using var directory = VendorSystems.VisitData(systems, data, settings);
        using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
        await look(runtime);
        return ExitCode.Ok;
    }
}
