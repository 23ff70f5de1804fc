using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>What both ledgers hold and nobody can read.</summary>
internal sealed class UnreadableOrders
{
    private const int MostOrders = 5;

    private readonly UnreadableRows _rows = new();
    private readonly List<UnreadableRecord> _projects = [];
    private readonly HashSet<long> _hidden = [];
    private readonly HashSet<long> _odd = [];

    public IReadOnlyList<UnreadableRecord> Records => [.. _projects, .. _rows.Records ?? []];

    /// <summary>The orders that such a row belongs to.</summary>
    public HashSet<string> OrderIds { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The commitments that Procore shows, those that were deleted among them: of any other nobody knows what became of it.
    /// </summary>
    public HashSet<(long ProjectId, long ContractId)> Shown { get; } = [];

    /// <summary>Notes a project whose commitments Procore does not show to the service account, and what the sync wrote there.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="listed">The project as it is listed; null where it is not.</param>
    /// <param name="refused">What Procore answered; null where it was not asked.</param>
    /// <param name="written">What the sync wrote there.</param>
    public void Hide(long projectId, ProcoreProject? listed, ProcoreException? refused, IReadOnlyList<WrittenCommitment> written)
    {
        _hidden.Add(projectId);
        OrderIds.UnionWith(written.Select(one => one.OrderId));
        string[] orders = [.. written.Select(one => one.OrderNumber).Distinct().OrderBy(number => number, StringComparer.Ordinal)];
        var named = string.Join(", ", orders.Take(MostOrders))
            + (orders.Length > MostOrders ? FormattableString.Invariant($" and {orders.Length - MostOrders} more") : string.Empty);
        _projects.Add(new(
            ListedKind.ProcoreProject,
            Text.Amount(projectId),
            "purchase_order_contracts",
            listed is not null
                ? Reason(listed, refused)
                : $"Procore does not list the project any more, and commitments were written there ({named}): it is hidden from the "
                    + "service account, or was deleted. Permit it to the account, then reconcile again; if it was deleted, leave these "
                    + "orders out, or correct their projects in Zoho Books.")
        {
            Names = listed is null ? [] : [.. ((string[])[listed.Number, listed.Name]).Where(name => name.Length > 0)],
        });
    }

    private static string Reason(ProcoreProject project, ProcoreException? refused) => refused is { Status: not (403 or 404) }
        ? $"The commitments of project {project.Called()} can't be read: {refused.Message} Then reconcile again."
        : $"Procore does not show the commitments of project {project.Called()} to the service account. Permit them to it, then reconcile "
            + "again; where the project has no Commitments tool, close the month without it.";

    /// <summary>Whether commitments of a project are there that can't be read, or that nobody shows.</summary>
    public bool HasCommitmentsIn(long projectId) => _hidden.Contains(projectId) || _odd.Contains(projectId);

    /// <summary>Whether an order, or a part of it, may be among what can't be read.</summary>
    public bool Has(string orderId, IReadOnlyDictionary<RecordKey, SyncRecord> records) => OrderIds.Contains(orderId)
        || (records.TryGetValue(RecordKey.PurchaseOrder(orderId), out var record)
            && record.CostByProject?.Any(cost => _hidden.Contains(cost.ProjectId)) == true);

    /// <summary>Notes projects: their commitments are not read.</summary>
    public void Add(IEnumerable<UnreadableRecord> projects) => _projects.AddRange(projects);

    public void Add(ZohoBooks.Client.ZohoBooksUnreadableRow row)
    {
        _rows.Add(ListedKind.PurchaseOrder, row, "purchaseorder_number");
        if (row.Id is { Length: > 0 } orderId)
        {
            OrderIds.Add(orderId);
        }
    }

    /// <summary>Notes an order that is known, that the list does not have, and that can't be read by its id either.</summary>
    public void AddUnlisted(string orderId, string? number, string reason)
    {
        _rows.Take([new(ListedKind.PurchaseOrder, orderId, "$", reason) { Names = number is { Length: > 0 } ? [number] : [] }]);
        OrderIds.Add(orderId);
    }

    public void Add(long projectId, ProcoreUnreadableRow row, string? orderId)
    {
        _odd.Add(projectId);
        if (orderId is not null)
        {
            OrderIds.Add(orderId);
        }

        if (orderId is not null || UnreadableCommitment.IsNameless(row))
        {
            _rows.Add(ListedKind.Commitment, row, "number", "title");
        }
    }
}
