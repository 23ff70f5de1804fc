namespace Sandbox;

/// <summary>The two kinds of commitment, which differ in name, in a few fields and in their statuses.</summary>
internal sealed record ContractKind
{
    private static readonly FieldSet Shared = new FieldSet()
        .With(FieldKind.Text, "number", "title", "description", "origin_id", "origin_data", "origin_code")
        .With(
            FieldKind.Date, "contract_date", "execution_date", "issued_on_date", "letter_of_intent_date", "returned_date",
            "approval_letter_date")
        .With(FieldKind.Integer, "vendor_id")
        .With(FieldKind.Flag, "executed", "private")
        .With(FieldKind.Decimal, "retainage_percent")
        .Choice("accounting_method", "amount", "unit");

    public static ContractKind PurchaseOrder { get; } = new()
    {
        Name = "purchase_order_contract",
        Kind = ProcoreKinds.Order,
        LineKind = ProcoreKinds.Line,
        HolderType = "PurchaseOrderContract",
        Words = "purchase order",
        NumberPrefix = "PO",
        Statuses = ["Draft", "Processing", "Submitted", "Partially Received", "Received", "Approved", "Closed"],
        Scalars = Shared.Without()
            .With(FieldKind.Text, "payment_terms", "ship_via", "bill_to_address", "ship_to_address")
            .With(FieldKind.Date, "delivery_date")
            .With(FieldKind.Integer, "assignee_id"),
    };

    public static ContractKind WorkOrder { get; } = new()
    {
        Name = "work_order_contract",
        Kind = ProcoreKinds.WorkOrder,
        LineKind = ProcoreKinds.WorkOrderLine,
        HolderType = "WorkOrderContract",
        Words = "work order",
        NumberPrefix = "SC",
        Statuses = ["Draft", "Out For Bid", "Out For Signature", "Approved", "Complete", "Terminated", "Void"],
        SyncListsId = true,
        Scalars = Shared.Without()
            .With(FieldKind.Text, "inclusions", "exclusions")
            .With(
                FieldKind.Date, "actual_completion_date", "contract_estimated_completion_date", "contract_start_date",
                "signed_contract_received_date"),
    };

    public static ContractKind[] All { get; } = [PurchaseOrder, WorkOrder];

    /// <summary>The wrapper of a single write; the path has it in the plural.</summary>
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string LineKind { get; init; }

    public required string HolderType { get; init; }

    public required string Words { get; init; }

    public required string NumberPrefix { get; init; }

    public required string[] Statuses { get; init; }

    /// <summary>The catalogue lists <c>id</c> for items of this sync.</summary>
    public bool SyncListsId { get; init; }

    public required FieldSet Scalars { get; init; }

    public string Root => $"/rest/v1.0/{Name}s";

    /// <summary>Fields of sync.</summary>
    public FieldSet Batch => Scalars.Without().Choice("status", Statuses);

    /// <summary>Fields of create and update.</summary>
    public FieldSet Single => ProcoreCustomFields.AddTo(Batch)
        .With(FieldKind.Text, "currency_iso_code")
        .With(FieldKind.Number, "currency_exchange_rate")
        .With(FieldKind.IntegerList, "invoice_contact_user_ids", "drawing_revision_ids", "file_version_ids", "form_ids", "image_ids")
        .With(FieldKind.TextList, "upload_ids");
}
