using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Says how it goes with every connection, as it is stored.</summary>
internal static class StatusCommand
{
    public static Command Create(TextWriter output)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write everything as one JSON object to standard output.");
        var command = new Command(
            "status",
            "Says how it goes with every connection: its state, both services with when each was last read to the end, orders by where they stand, what is due and what a person has to decide. "
            + "Asks neither service; may run beside a host that serves. Ends with 0 when nothing is wrong with a service.")
        {
            connection, data, sandbox, json,
        };
        command.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                IReadOnlyList<Connection> asked = parsed.GetValue(connection) is { } id ? [CommandOptions.Choose(store.Connections, id)] : store.Connections;
                var status = await ApiEndpoints.StatusOfAsync(store.Runtime, asked, cancellationToken);
                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(status, CommandJson.Default.StatusView));
                else
                {
                    foreach (var view in status.Connections) await WriteAsync(output, store.Runtime, view, cancellationToken);
                    if (asked.Count == 0) await output.WriteLineAsync("The store holds no connection yet.");
                }

                return status.Connections.All(one => one.Services.All(IsWell)) ? ExitCode.Ok : ExitCode.Failed;
            },
            cancellationToken));
        return command;
    }

    private static async Task WriteAsync(TextWriter output, SyncRuntime runtime, ConnectionView view, CancellationToken cancellationToken)
    {
        var health = await runtime.Engine.GetHealthAsync(view.Id, cancellationToken);
        var state = await runtime.Engine.GetStateAsync(view.Id, cancellationToken);
        output.WriteTinted(Tone.Title, $"{view.Id} ({PageWords.Name(view.Name)})");
        await output.WriteLineAsync($"  {OverviewSentences.Of(state)}");
        foreach (var (service, known) in new[] { ("Zoho Books", health.Zoho), ("Procore", health.Procore) })
        {
            var sentence = $"  {OverviewSentences.Of(service, known)}";
            if (known.State > ServiceHealthState.Healthy) output.WriteTinted(Tone.Bad, sentence);
            else await output.WriteLineAsync(sentence);
        }

        foreach (var sentence in OverviewSentences.Of(state, await runtime.Engine.GetProgressAsync(view.Id, cancellationToken))) await output.WriteLineAsync($"  {sentence}");
        foreach (var (where, orders) in view.Orders)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {orders,9:N0} {(orders == 1 ? "order" : "orders")}: {PageWords.State(Enum.Parse<RecordState>(where))}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {view.OpenReviews,9:N0} {(view.OpenReviews == 1 ? "question waits" : "questions wait")} for a person."));
        var work = await runtime.Store.CountWorkAsync(view.Id, Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()), cancellationToken);
        await output.WriteLineAsync($"  {OverviewSentences.Of(work, await OverviewSentences.FirstAsync(runtime.Store, view.Id, work, cancellationToken))}");
        if (view.Proposed is { } proposed) await output.WriteLineAsync($"  {PageWords.Name(proposed)}");
        TextSection.Write(output, UnverifiedView.Title, view.Unverified.Select(one => one.Sentence));
    }

    private static bool IsWell(ServiceView service) => service.State is nameof(ServiceHealthState.Healthy) or nameof(ServiceHealthState.Unknown);
}
