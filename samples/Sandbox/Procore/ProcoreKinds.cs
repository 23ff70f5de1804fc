namespace Sandbox;

/// <summary>The kinds of record that carry an <c>origin_id</c>, under the names that webhooks use for them.</summary>
internal static class ProcoreKinds
{
    public const string Vendor = "Company Vendors";
    public const string ProjectVendor = "Project Vendors";
    public const string CostCode = "Cost Codes";
    public const string Order = "Purchase Order Contracts";
    public const string Line = "Purchase Order Contract Line Items";

    public const string CostType = "Line Item Types";
    public const string BudgetLine = "Budget Line Items";
    public const string WorkOrder = "Work Order Contracts";
    public const string WorkOrderLine = "Work Order Contract Line Items";

    public const string PotentialChange = "Potential Change Orders";
    public const string PotentialLine = "Potential Change Order Line Items";

    public const string ChangePackage = "Change Order Packages";
    public const string ChangeRequest = "Change Order Requests";
    public const string PaymentApplication = "Payment Applications";

    public const string Requisition = "Requisitions";
    public const string ContractPayment = "Contract Payments";
    public const string PrimeContract = "Prime Contracts";
    public const string PrimeLine = "Prime Contract Line Items";
    public const string ChangeEvent = "Change Events";
    public const string DirectCost = "Direct Costs";
    public const string DirectCostLine = "Direct Cost Line Items";

    public static readonly string[] All =
    [
        Vendor, CostCode, CostType, Order, Line, WorkOrder, WorkOrderLine, PotentialChange, PotentialLine, Requisition, ContractPayment, PrimeContract, PrimeLine,
        ChangeEvent, DirectCost, DirectCostLine, ChangePackage, ChangeRequest, PaymentApplication,
    ];
}
