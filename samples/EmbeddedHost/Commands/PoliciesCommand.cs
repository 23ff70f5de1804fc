using System.CommandLine;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Shows the policies that hold, and what others would change.</summary>
internal static class PoliciesCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("policies", "What a customer decided once for a connection; docs/policies.md has every key.") { Show(output, error), Check(output, error) };

    private static Command Show(TextWriter output, TextWriter error)
    {
        var (data, connection, sandbox) = (CommandOptions.Data(), CommandOptions.Connection(), CommandOptions.Sandbox());
        var show = new Command("show", "Writes the policies of a connection as a JSON document that has every key.") { connection, data, sandbox };
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
        var check = new Command(
            "check",
            "Checks policies as a whole and says what they would change for the orders that are known: how many would be planned anew, and which would become something else. "
            + "Changes nothing. Ends with 0 when the policies can be used.")
        {
            file, connection, data, sandbox,
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
                    foreach (var difference in change.Differences) await output.WriteLineAsync(PolicyViews.Of(difference));
                    await output.WriteLineAsync(change.Differences.Count == 0 ? "These policies hold already." : change.Sentence);
                    foreach (var unknown in change.UnknownNames) await output.WriteLineAsync(unknown);
                    foreach (var order in change.Orders) await output.WriteLineAsync($"  {order.OrderNumber}: {order.Before} -> {order.After}. {string.Join(" ", order.Steps)}".TrimEnd());
                },
                cancellationToken);
        });
        return check;
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
