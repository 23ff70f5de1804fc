using System.Globalization;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What is linked to what and what people rejected, as the audit tells it from its beginning on: commitments of Procore to orders, companies to vendors, and projects. What people say of a thing
/// goes before what a rule finds.
/// </summary>
internal sealed class ToldLinks
{
    private readonly Dictionary<(LinkKind Kind, string Zoho, long Project), long> _confirmed = [];
    private readonly HashSet<(LinkKind Kind, string Zoho, long Id)> _rejected = [];
    private readonly Dictionary<long, long> _projects;
    private readonly HashSet<(string Code, long Project, long Id)> _rejectedCodes = [];

    /// <param name="audit">The audit, from its beginning.</param>
    /// <param name="commitments">Procore's commitments, those too that were deleted: an order has one in each project.</param>
    public ToldLinks(IEnumerable<AuditEntry> audit, IEnumerable<CommitmentSeen> commitments)
    {
        _projects = commitments.ToDictionary(one => one.Id, one => one.Project);
        foreach (var entry in audit)
        {
            Tell(entry);
        }
    }

    /// <summary>What is linked of a kind: the id in Zoho and the one in Procore.</summary>
    public IEnumerable<(string Zoho, long Procore)> Confirmed(LinkKind kind) => _confirmed.Where(one => one.Key.Kind == kind).Select(one => (one.Key.Zoho, one.Value));

    /// <summary>What people said is not the same.</summary>
    public IEnumerable<(string Zoho, long Procore)> Rejected(LinkKind kind) => _rejected.Where(one => one.Kind == kind).Select(one => (one.Zoho, one.Id));

    /// <summary>The cost codes that people said are not the ones: the code as orders say it, Procore's project and Procore's code.</summary>
    public IEnumerable<(string Code, long Project, long Id)> RejectedCodes => _rejectedCodes;

    private void Tell(AuditEntry entry)
    {
        if (entry.Kind == AuditKind.Linked && entry.Result.Split(' ') is [var word, var found, "=", var to] && Enum.TryParse<LinkKind>(word, out var kind))
        {
            var (id, key) = (Number(to), KeyOf(kind, found, Number(to)));
            if (!_rejected.Contains((kind, found, id)))
            {
                _confirmed.TryAdd(key, id);
            }
        }
        else if (entry.Kind == AuditKind.Decided && entry.Result.Split(' ') is [var action, var named, ..] && long.TryParse(named, CultureInfo.InvariantCulture, out var id))
        {
            if (CodeOf(entry) is { } code)
            {
                DecideCode(action, (code, entry.ProjectId, id));
            }
            else if (About(entry) is var (of, zoho))
            {
                Decide(action, of, zoho, id);
            }
        }
    }

    private void DecideCode(string action, (string Code, long Project, long Id) code)
    {
        if (action == nameof(LinkAction.Reject))
        {
            _rejectedCodes.Add(code);
        }
        else if (action is nameof(LinkAction.Link) or nameof(LinkAction.Allow))
        {
            _rejectedCodes.Remove(code);
        }
    }

    /// <summary>The cost code that a decision names; null where it names none.</summary>
    private static string? CodeOf(AuditEntry entry)
    {
        const string word = $"{nameof(LinkKind.CostCode)} ";
        var words = $"{Words(entry)} ";
        return words.StartsWith(word, StringComparison.Ordinal) && words.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? words[word.Length..end] : null;
    }

    private void Decide(string action, LinkKind kind, string zoho, long id)
    {
        var key = KeyOf(kind, zoho, id);
        switch (action)
        {
            case nameof(LinkAction.Link):
                _confirmed[key] = id;
                _rejected.Remove((kind, zoho, id));
                break;
            case nameof(LinkAction.Reject):
                _rejected.Add((kind, zoho, id));
                Unlink();
                break;
            case nameof(LinkAction.Unlink):
                Unlink();
                break;
            case nameof(LinkAction.Allow):
                _rejected.Remove((kind, zoho, id));
                break;
        }

        void Unlink()
        {
            if (_confirmed.TryGetValue(key, out var linked) && linked == id)
            {
                _confirmed.Remove(key);
            }
        }
    }

    /// <summary>What a decision is about: it says so, behind the question where it answers one. Null for a cost code, which stands in a project.</summary>
    private static (LinkKind Kind, string Zoho)? About(AuditEntry entry) =>
        Words(entry).Split(' ', '.') is [var word, var zoho, ..] && Enum.TryParse<LinkKind>(word, out var kind) && kind != LinkKind.CostCode ? (kind, zoho) : null;

    /// <summary>What a decision says behind the question that it answers.</summary>
    public static string Words(AuditEntry entry)
    {
        var gap = entry.Reason.IndexOf(" (", StringComparison.Ordinal);
        var isAnswer = gap > 0 && gap == entry.Reason.IndexOf(' ', StringComparison.Ordinal);
        return isAnswer && entry.Reason.IndexOf("). ", StringComparison.Ordinal) is > 0 and var end ? entry.Reason[(end + 3)..] : entry.Reason;
    }

    private (LinkKind Kind, string Zoho, long Project) KeyOf(LinkKind kind, string zoho, long id) => (kind, zoho, kind == LinkKind.Commitment ? _projects.GetValueOrDefault(id) : 0);

    private static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
