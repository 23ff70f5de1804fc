using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Shows what the first pass found and would write, and approves it as it was shown.</summary>
internal static class FirstPassCommand
{
    public static Command Create(TextWriter output)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var approve = CommandOptions.Text("--approve", "HASH", "Give the go-ahead for what was shown, by the hash that it was shown with.");
        var projects = CommandOptions.Projects("With --approve: a pilot in this Procore project. Can be given more than once.");
        var vendors = CommandOptions.Texts("--vendor", "ID", "With --approve: a pilot with this vendor, by its contact_id in Zoho Books. Can be given more than once.");
        var note = CommandOptions.Note();
        var json = CommandOptions.Json("Write what is shown, or how far the connection goes now, as one JSON object to standard output.");
        var command = new Command(
            "first-pass",
            "Shows what a connection would write that nobody gave the go-ahead for yet, with the hash of it; with --approve it gives the go-ahead for exactly that. What changed meanwhile is refused, and shown again. "
            + "Asks neither service. Ends with 0 when everything was looked at, with 1 as long as it was not.")
        {
            connection, data, sandbox, approve, projects, vendors, note, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(approve) is { Implicit: false }) return;
            if (new Option[] { projects, vendors, note }.Any(option => result.GetResult(option) is { Implicit: false })) result.AddError("--project, --vendor and --note go with --approve.");
        });
        command.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var chosen = CommandOptions.Choose(store.Connections, parsed.GetValue(connection));
                if (parsed.GetValue(approve) is { } hash)
                {
                    long[] pilot = parsed.GetValue(projects) ?? [];
                    string[] with = parsed.GetValue(vendors) ?? [];
                    var goAhead = new GoAhead
                    {
                        By = Account.Name,
                        Note = parsed.GetValue(note) ?? string.Empty,
                        Hash = hash,
                        Projects = pilot.Length > 0 ? pilot : null,
                        Vendors = with.Length > 0 ? with : null,
                    };
                    await Deciding.StartAsync(store, chosen.Id, goAhead, cancellationToken);
                    var state = await store.Runtime.Engine.GetStateAsync(chosen.Id, cancellationToken);
                    await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(StateView.Of(state), CommandJson.Default.StateView) : $"{chosen.Id}: {OverviewSentences.Of(state)}");
                    return ExitCode.Ok;
                }

                var overview = await PlanOverview.ReadAsync(store.Runtime, chosen.Id, cancellationToken);
                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(PlanOverviewView.Of(chosen.Id, overview), PlanOverviewJson.Default.PlanOverviewView));
                else
                {
                    PlanOverviewText.Write(output, overview);
                    await output.WriteLineAsync(overview.Report.IsComplete
                        ? $"To have it written as it is shown: first-pass --approve {overview.Report.Hash}, for a pilot with --project ID or --vendor ID."
                        : "It is approved once every order was looked at: ask again then with first-pass. How far it is, status says as well.");
                }

                return overview.Report.IsComplete ? ExitCode.Ok : ExitCode.Failed;
            },
            cancellationToken));
        return command;
    }
}
