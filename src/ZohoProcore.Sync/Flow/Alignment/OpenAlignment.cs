using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// What an alignment sent to Zoho Books and of which nobody knows yet what became: noted before it is sent, and taken off with its outcome.
/// </summary>
internal sealed class OpenAlignment(ConnectionSession session, ISyncStore store)
{
    /// <summary>How long something that may have been made is waited for.</summary>
    public static readonly Duration Waits = Duration.FromHours(1);

    private const string Name = "aligned.open";

    /// <summary>All of it.</summary>
    public ValueTask<IReadOnlyList<OpenAlignmentStep>> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(session.Connection.Id, cancellationToken);

    /// <summary>All of another connection's.</summary>
    public async ValueTask<IReadOnlyList<OpenAlignmentStep>> ReadAsync(string connectionId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false) is { Length: > 0 } json
            ? StoredDocument.Read(json, OpenAlignmentJson.Default.IReadOnlyListOpenAlignmentStep) ?? [] : [];

    /// <summary>
    /// Until when projects may still come that were sent before there was this note: then each had one of its own, with when it was sent.
    /// </summary>
    public async ValueTask<IReadOnlyDictionary<long, Instant>> ReadEarlierAsync(
        IEnumerable<long> projectIds, CancellationToken cancellationToken)
    {
        var until = new Dictionary<long, Instant>();
        foreach (var id in projectIds)
        {
            var name = FormattableString.Invariant($"aligned.project.{id}");
            var noted = await store.GetCursorAsync(session.Connection.Id, name, cancellationToken).ConfigureAwait(false);
            if (noted is { Length: > 0 } && InstantPattern.ExtendedIso.Parse(noted) is { Success: true, Value: var at })
            {
                until[id] = at + Waits;
            }
        }

        return until;
    }

    /// <summary>Which of these names of items, accounts or records the sync wrote.</summary>
    public async ValueTask<IReadOnlyCollection<string>> ReadOwnAsync(
        CostCodeHome home, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (await store.GetCursorAsync(session.Connection.Id, Own(home, name), cancellationToken).ConfigureAwait(false) == name)
            {
                _ = own.Add(name);
            }
        }

        return own;
    }

    /// <summary>What to store where these are open from now on, and others were written.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyList<OpenAlignmentStep> open, IEnumerable<(AlignmentStep Step, string? Id)>? written = null)
    {
        var notes = new Dictionary<string, string>
        {
            [Name] = open.Count == 0 ? string.Empty
                : JsonSerializer.Serialize(open, OpenAlignmentJson.Default.IReadOnlyListOpenAlignmentStep),
        };
        foreach (var (step, id) in written ?? [])
        {
            if (step is { IsOfRecord: true, Name.Length: > 0 })
            {
                notes[Own(step.Home, step.Name)] = step.Name;
            }

            if (id is { Length: > 0 })
            {
                notes[MadeInZoho.NoteOf(step)] = id;
            }
        }

        return notes;
    }

    private static string Own(CostCodeHome home, string name) => $"aligned.{home.Noun()}.{ContentHash.Of(name).Substring(0, 32)}";
}

/// <summary>One write that was sent.</summary>
/// <param name="Step">The step.</param>
/// <param name="PlanHash">The plan that it is of.</param>
/// <param name="At">When it was sent.</param>
internal sealed record OpenAlignmentStep(AlignmentStep Step, string PlanHash, Instant At)
{
    /// <summary>Until when it may still come.</summary>
    [JsonIgnore]
    public Instant Until => At + OpenAlignment.Waits;
}

/// <summary>How it is stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<OpenAlignmentStep>))]
[JsonSerializable(typeof(IReadOnlyList<RepeatedWrite>))]
[JsonSerializable(typeof(SortedDictionary<long, string>))]
internal sealed partial class OpenAlignmentJson : JsonSerializerContext;
