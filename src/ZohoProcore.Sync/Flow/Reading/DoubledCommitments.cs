using System.Globalization;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Commitments with the number of an order that has one of its own already, as scans saw them: typed after it was written, or where the
/// service account could not look before. What a scan saw once is remembered until one sees it deleted, closed or with another number.
/// </summary>
internal static class DoubledCommitments
{
    private static readonly string[] Codes =
    [
        FindingCodes.CommitmentStands, FindingCodes.CommitmentLeftBehind, FindingCodes.OrderCancelled, FindingCodes.OrderReopened,
        FindingCodes.OrderDeleted, FindingCodes.CommitmentMayStand,
    ];

    /// <summary>What is remembered of a project.</summary>
    public static async ValueTask<IReadOnlyList<SeenBeside>> ReadAsync(
        ISyncStore store, string connectionId, long projectId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, Name(projectId), cancellationToken).ConfigureAwait(false);
        return StoredDocument.Guard<IReadOnlyList<SeenBeside>>("note of commitments beside an order's own", () =>
        [
            .. (text ?? string.Empty).Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
                .Select(pair => new SeenBeside(pair[0], long.Parse(pair[1], CultureInfo.InvariantCulture))),
        ]);
    }

    /// <summary>The projects in which one is a question: the sync may have nothing of its own there.</summary>
    public static async ValueTask<IReadOnlyList<long>> AskedAboutAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var projects = new List<long>();
        foreach (var code in Codes)
        {
            var query = new ReviewQuery { Status = ReviewStatus.Open, Code = code };
            var open = await store.ListReviewsAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
            projects.AddRange(open.Select(item => item.Finding.LinkTarget is { Kind: LinkKind.Commitment } there ? there.ProjectId : 0));
        }

        return [.. projects.Where(id => id > 0).Distinct()];
    }

    /// <summary>What to remember, and the orders to look at; nothing to store where nothing changed.</summary>
    /// <param name="remembered">What is remembered.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="seen">The commitments that a scan saw and the sync did not make, the deleted ones included.</param>
    /// <param name="written">What the sync wrote in the project.</param>
    /// <param name="projectNumber">The project's number in Procore; null for none.</param>
    public static (IReadOnlyDictionary<string, string> Cursors, IReadOnlyList<string> Orders) Note(
        IReadOnlyList<SeenBeside> remembered,
        long projectId,
        IReadOnlyList<PurchaseOrderContract> seen,
        IReadOnlyList<WrittenCommitment> written,
        string? projectNumber)
    {
        // Two organizations number alike: what was written for the order of another one is none of these orders'.
        var now = seen.Where(contract => contract is { DeletedAt: null, Number.Length: > 0 } && !OriginIds.IsCommitment(contract.OriginId))
            .Where(contract => contract.Status?.Value != CommitmentStatuses.Closed)
            .SelectMany(contract => written
                .Where(own => own.ContractId != contract.Id
                    && (CommitmentNumbers.IsNumberOf(contract.Number, own.OrderNumber, projectNumber)
                        || CommitmentNumbers.IsNumberOf(contract.Number, own.Image[CommitmentFields.Number], null)))
                .Select(own => new SeenBeside(own.OrderId, contract.Id)))
            .Distinct()
            .ToList();
        var seenIds = new HashSet<long>(seen.Select(contract => contract.Id));
        var next = remembered.Where(one => !seenIds.Contains(one.ContractId)).Concat(now).ToList();
        var changed = next.Except(remembered).Concat(remembered.Except(next)).Select(one => one.OrderId).Distinct().ToList();
        return (changed.Count == 0 ? new Dictionary<string, string>() : new(StringComparer.Ordinal)
        {
            [Name(projectId)] = Text(next),
        }, changed);
    }

    /// <summary>What to remember of what a plan asks about: what stands beside the one that is taken over, no scan saw anew.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, string>> NoteAsync(
        ISyncStore store, string connectionId, OrderPlan plan, CancellationToken cancellationToken)
    {
        var cursors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in plan.Findings.Where(finding => finding.LinkTarget is { Kind: LinkKind.Commitment }
            && finding.Code != FindingCodes.CommitmentMayStand))
        {
            var projectId = finding.LinkTarget!.ProjectId;
            var remembered = await ReadAsync(store, connectionId, projectId, cancellationToken).ConfigureAwait(false);
            var next = remembered.Union(finding.Candidates.Select(one => new SeenBeside(plan.OrderId, one.ProcoreId))).ToList();
            if (next.Count > remembered.Count)
            {
                cursors[Name(projectId)] = Text(next);
            }
        }

        return cursors;
    }

    private static string Text(IEnumerable<SeenBeside> seen) => string.Join(
        "\n",
        seen.OrderBy(one => one.ContractId).ThenBy(one => one.OrderId, StringComparer.Ordinal)
            .Select(one => FormattableString.Invariant($"{one.OrderId} {one.ContractId}")));

    private static string Name(long projectId) => FormattableString.Invariant($"doubled.{projectId}");
}

/// <summary>A commitment that the sync did not make, with the number of an order that has one already.</summary>
internal sealed record SeenBeside(string OrderId, long ContractId);
