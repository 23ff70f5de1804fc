using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Everything that the company holds in Procore, the ids that were given out, and the changes still to be announced.</summary>
internal sealed class ProcoreState(ProcoreSwitches switches, long companyId, string companyName, string currency, long firstId, int seed)
{
    /// <summary>The user id of the app's service account, and of the person whom the scenario lets work in the web page.</summary>
    public const long ServiceAccountId = 7100000000001;
    public const long PersonId = 7100000000002;

    private const string UlidAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Dictionary<(string Kind, string OriginId), ProcoreRecord> _origins = [];
    private readonly Dictionary<long, List<ProcoreWbsCode>> _wbsByCostCode = [];
    private readonly Queue<ProcoreEvent> _events = new();
    private readonly Random _random = new(seed ^ 0x0E7E);
    private long _lastId = firstId;

    public ProcoreSwitches Switches => switches;

    public long CompanyId => companyId;

    public string CompanyName => companyName;

    /// <summary>Whether the company lets the application in.</summary>
    public bool IsAppConnected { get; set; } = true;

    /// <summary>What the company counts in.</summary>
    public string Currency { get; set; } = currency;

    /// <summary>Whether Procore tells what the company counts in: its settings, and contracts and budgets of projects that are like it.</summary>
    public bool TellsCurrency { get; set; } = true;

    /// <summary>What a project counts in.</summary>
    public string CurrencyOf(ProcoreProject project) => project.Currency ?? Currency;

    /// <summary>Whether Procore tells what a project counts in.</summary>
    public bool TellsCurrencyOf(ProcoreProject project) => project.TellsCurrency ?? TellsCurrency;

    /// <summary>Whether the service account sees a commitment.</summary>
    public bool Shows(ProcoreContract contract) => !(Switches.PrivateCommitmentsAreHidden && contract.IsPrivate);

    public SortedDictionary<long, ProcoreProject> Projects { get; } = [];

    public SortedDictionary<long, ProcoreUser> Users { get; } = [];

    public SortedDictionary<long, ProcoreVendor> Vendors { get; } = [];

    public SortedDictionary<long, ProcoreCostCode> CostCodes { get; } = [];

    public SortedDictionary<long, ProcorePrimeContract> PrimeContracts { get; } = [];

    public SortedDictionary<long, ProcoreCostType> CostTypes { get; } = [];

    public SortedDictionary<long, ProcoreWbsCode> WbsCodes { get; } = [];

    /// <summary>Commitments of both kinds.</summary>
    public SortedDictionary<long, ProcoreContract> Contracts { get; } = [];

    public SortedDictionary<long, ProcoreBudgetLine> BudgetLines { get; } = [];

    public SortedDictionary<long, ProcoreChangeOrder> ChangeOrders { get; } = [];

    public SortedDictionary<long, ProcorePotentialChange> PotentialChanges { get; } = [];

    /// <summary>Change orders of prime contracts.</summary>
    public SortedDictionary<long, ProcorePrimeChange> PrimeChanges { get; } = [];

    /// <summary>Batches of change orders, of contracts of either kind.</summary>
    public SortedDictionary<long, ProcoreChangeOrderBatch> ChangeOrderBatches { get; } = [];

    public SortedDictionary<long, ProcoreChangePackage> ChangePackages { get; } = [];

    public SortedDictionary<long, ProcoreChangeRequest> ChangeRequests { get; } = [];

    public SortedDictionary<long, ProcorePaymentApplication> PaymentApplications { get; } = [];

    public SortedDictionary<long, ProcoreBillingPeriod> BillingPeriods { get; } = [];

    public SortedDictionary<long, ProcoreRequisition> Requisitions { get; } = [];

    /// <summary>Payments on contracts.</summary>
    public SortedDictionary<long, ProcorePayment> Payments { get; } = [];

    public SortedDictionary<long, ProcoreChangeEvent> ChangeEvents { get; } = [];

    public SortedDictionary<long, ProcoreDirectCost> DirectCosts { get; } = [];

    public SortedDictionary<long, ProcoreBudgetChange> BudgetChanges { get; } = [];

    public SortedDictionary<long, ProcoreBudgetModification> BudgetModifications { get; } = [];

    public SortedDictionary<long, ProcoreHook> Hooks { get; } = [];

    public ProcoreUnits Units { get; } = new();

    public IReadOnlyList<ProcoreTaxCode> TaxCodes { get; } =
    [
        new(7300000000001, "GST", 5, false),
        new(7300000000002, "GST+PST", 12, false),
        new(7300000000003, "VAT", 20, false),
        new(7300000000004, "OLD", 8, true),
        new(7300000000005, "IGST", 18, false),
    ];

    public Dictionary<long, ProcoreSubJob> SubJobs { get; } = [];

    public Dictionary<long, ProcoreSegment> Segments { get; } = [];

    public int BudgetLinesCreated { get; set; }

    public int PendingEvents => _events.Count;

    public long NextId() => ++_lastId;

    public void Add(ProcoreWbsCode wbs)
    {
        WbsCodes[wbs.Id] = wbs;
        if (!_wbsByCostCode.TryGetValue(wbs.CostCode.Id, out List<ProcoreWbsCode>? codes))
            _wbsByCostCode[wbs.CostCode.Id] = codes = [];
        codes.Add(wbs);
    }

    /// <summary>A cost code goes, and with it the budget codes and budget lines made of it.</summary>
    public void Remove(ProcoreCostCode code)
    {
        foreach (ProcoreWbsCode wbs in WbsOf(code))
        {
            WbsCodes.Remove(wbs.Id);
            if (wbs.BudgetLine is { } line)
                BudgetLines.Remove(line.Id);
        }

        _wbsByCostCode.Remove(code.Id);
        CostCodes.Remove(code.Id);
        Forget(ProcoreKinds.CostCode, code.OriginId);
    }

    /// <summary>Puts a code on its project's budget.</summary>
    public ProcoreBudgetLine AddToBudget(ProcoreWbsCode wbs, DateTimeOffset at)
    {
        ProcoreBudgetLine line = new(NextId(), wbs, at);
        BudgetLines[line.Id] = line;
        wbs.BudgetLine = line;
        return line;
    }

    public IReadOnlyList<ProcoreWbsCode> WbsOf(ProcoreCostCode code) => _wbsByCostCode.TryGetValue(code.Id, out List<ProcoreWbsCode>? codes) ? codes : [];

    public ProcoreWbsCode? FindWbs(long? costCodeId, long? costTypeId) =>
        WbsCodes.Values.FirstOrDefault(wbs => wbs.CostCode.Id == costCodeId && wbs.CostType.Id == costTypeId);

    public bool HasChildren(ProcoreCostCode code) => CostCodes.Values.Any(c => c.ParentId == code.Id);

    public ProcoreRecord? ByOrigin(string kind, string? originId) =>
        originId is { Length: > 0 } && _origins.TryGetValue((kind, originId), out ProcoreRecord? record) ? record : null;

    /// <summary>Someone other than <paramref name="self"/> holds the origin id, within its kind or, by switch, in the whole company.</summary>
    public bool OriginIsTaken(string kind, string? originId, ProcoreRecord? self)
    {
        if (string.IsNullOrEmpty(originId))
            return false;
        if (ByOrigin(kind, originId) is { } holder && !ReferenceEquals(holder, self))
            return true;
        return switches.OriginIdUniqueAcrossKinds
            && ProcoreKinds.All.Any(k => !string.Equals(k, kind, StringComparison.Ordinal) && ByOrigin(k, originId) is not null);
    }

    /// <summary>Writes the values, keeping the index of origin ids and the time of the last change in step.</summary>
    public void Merge(string kind, ProcoreRecord record, JsonObject values, DateTimeOffset now)
    {
        string? before = record.OriginId;
        if (record.Merge(values) || switches.SameValuesMoveUpdatedAt)
            record.UpdatedAt = now;
        if (string.Equals(before, record.OriginId, StringComparison.Ordinal))
            return;
        Forget(kind, before);
        if (record.OriginId is { Length: > 0 } after)
            _origins[(kind, after)] = record;
    }

    public void Forget(string kind, string? originId)
    {
        if (originId is { Length: > 0 })
            _origins.Remove((kind, originId));
    }

    public void Announce(ProcoreActor actor, string reason, string resourceType, long resourceId, long? projectId) =>
        _events.Enqueue(new ProcoreEvent(Ulid(actor.Now), actor.Now, reason, companyId, projectId, actor.UserId, resourceType, resourceId));

    public List<ProcoreEvent> TakeEvents()
    {
        List<ProcoreEvent> taken = [.. _events];
        _events.Clear();
        return taken;
    }

    private string Ulid(DateTimeOffset now) => string.Create(26, (now.ToUnixTimeMilliseconds(), _random), static (text, from) =>
    {
        long time = from.Item1;
        for (int i = 9; i >= 0; i--, time >>= 5)
            text[i] = UlidAlphabet[(int)(time & 31)];
        for (int i = 10; i < 26; i++)
            text[i] = UlidAlphabet[from._random.Next(32)];
    });
}
