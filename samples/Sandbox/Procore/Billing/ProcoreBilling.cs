namespace Sandbox;

/// <summary>A billing period of a project.</summary>
internal sealed class ProcoreBillingPeriod(long id, ProcoreProject project, int position, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project => project;

    public int Position => position;
}

/// <summary>A subcontractor invoice (requisition) of a commitment.</summary>
internal sealed class ProcoreRequisition(long id, ProcoreContract contract, int number, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreContract Contract => contract;

    /// <summary>Which invoice of its commitment it is.</summary>
    public int Number => number;

    public List<ProcoreRequisitionItem> Items { get; } = [];

    public string Status => Text("status") ?? "draft";

    /// <summary>What this invoice bills, before what is retained.</summary>
    public decimal Billed => Items.Sum(item => item.Billed);

    public decimal Retained => Items.Sum(item => item.Retained);
}

/// <summary>An item of a subcontractor invoice: one for every line of the commitment.</summary>
internal sealed class ProcoreRequisitionItem(long id, ProcoreContractLine line, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreContractLine Line => line;

    public decimal Billed => Amount("work_completed_this_period") + Amount("materials_presently_stored");

    public decimal Retained => Amount("work_completed_retainage_retained_this_period") + Amount("materials_stored_retainage_currently_retained")
        - Amount("work_completed_retainage_released_this_period");

    public decimal Amount(string field) => ProcoreMoney.Parse(Values[field]);
}

/// <summary>A payment on a contract.</summary>
internal sealed class ProcorePayment(long id, ProcoreContract contract, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreContract Contract => contract;
}

/// <summary>A payment application (owner invoice) of a prime contract.</summary>
internal sealed class ProcorePaymentApplication(long id, ProcorePrimeContract contract, int number, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcorePrimeContract Contract => contract;

    /// <summary>Which one of its contract it is.</summary>
    public int Number => number;

    public List<ProcorePaymentItem> Items { get; } = [];

    public string Status => Text("status") ?? "draft";

    public decimal Billed => Items.Sum(item => item.Billed);

    public decimal Retained => Items.Sum(item => item.Retained);
}

/// <summary>An item of a payment application: one for every line of the prime contract.</summary>
internal sealed class ProcorePaymentItem(long id, ProcorePrimeLine line, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcorePrimeLine Line => line;

    public decimal Billed => Amount("work_completed_this_period") + Amount("materials_presently_stored");

    public decimal Retained => Amount("work_completed_retainage_retained_this_period") + Amount("materials_stored_retainage_retained_this_period")
        - Amount("work_completed_retainage_released_this_period");

    public decimal Amount(string field) => ProcoreMoney.Parse(Values[field]);
}
