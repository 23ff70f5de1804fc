using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>What both ledgers hold and nobody can read.</summary>
internal sealed class UnreadableOrders
{
    private readonly UnreadableRows _rows = new();
    private readonly List<UnreadableRecord> _projects = [];
    private readonly HashSet<long> _hidden = [];
    private readonly HashSet<long> _odd = [];

    public IReadOnlyList<UnreadableRecord> Records => [.. _projects, .. _rows.Records ?? []];

    /// <summary>The orders that such a row belongs to.</summary>
    public HashSet<string> OrderIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes a project whose commitments Procore does not show to the service account.</summary>
    public void Hide(ProcoreProject project)
    {
        _hidden.Add(project.Id);
        _projects.Add(new(
            ListedKind.ProcoreProject,
            Text.Amount(project.Id),
            "purchase_order_contracts",
            "Procore does not show the commitments of the project to the service account. Permit them to it, then reconcile again.")
        {
            Names = [project.Number],
        });
    }

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
