using System.Text.RegularExpressions;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>The decisions of people that stand, as the audit tells them from its beginning on: each was taken once and ended at most once.</summary>
internal sealed class ToldDecisions
{
    private readonly Dictionary<string, ToldDecision> _standing = new(StringComparer.Ordinal);

    public ToldDecisions(IEnumerable<AuditEntry> audit)
    {
        foreach (var entry in audit.Where(entry => entry.DecisionId.Length > 0))
        {
            if (entry.Kind == AuditKind.Decided && Enum.TryParse<ReviewAction>(entry.Result.Split(' ')[0], out _))
            {
                _standing[entry.DecisionId] = new(entry);
            }
            else if (entry.Kind is AuditKind.DecisionUsed or AuditKind.DecisionLapsed or AuditKind.DecisionWithdrawn)
            {
                _standing.Remove(entry.DecisionId);
            }
        }
    }

    /// <summary>Those about an order, by its id.</summary>
    public IEnumerable<ToldDecision> Of(string orderId) => _standing.Values.Where(one => one.Record == RecordKey.PurchaseOrder(orderId).ToString());
}

/// <summary>A decision as its entry tells it.</summary>
internal sealed partial class ToldDecision(AuditEntry entry)
{
    /// <summary>What it is about.</summary>
    public string Record { get; } = entry.Record;

    /// <summary>The commitment that it is about, or empty.</summary>
    public string Subject { get; } = entry.OriginId;

    public ReviewAction Action { get; } = Enum.Parse<ReviewAction>(entry.Result.Split(' ')[0]);

    /// <summary>What was chosen, by its id in Procore; 0 where nothing was.</summary>
    public long Chosen { get; } = entry.Result.Split(' ') is [_, var id, ..] && long.TryParse(id, out var chosen) ? chosen : 0;

    /// <summary>The code of the question that it answers.</summary>
    public string Code { get; } = entry.Reason.Split(' ')[0];

    /// <summary>All that it says.</summary>
    public string Words { get; } = entry.Reason;

    /// <summary>The fields that it is about, with the values of both sides.</summary>
    public IReadOnlyList<FieldDifference> Fields { get; } =
    [
        .. entry.Reason.Split("In Procore, and by Zoho Books: ", 2) is [_, var said]
            ? Field().Matches(said).Select(match => new FieldDifference(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value))
            : [],
    ];

    [GeneratedRegex("\\G(?:; )?([^'; ]+) '([^']*)' '([^']*)'")]
    private static partial Regex Field();
}
