namespace ZohoProcore.Sync;

/// <summary>
/// Who owns each field of a commitment. Vendor, number, amounts, quantities and what lines say are always Zoho's, because a ledger ties by
/// them. What the sync writes once or never is Procore's: the private flag, contacts, and retainage, which is proposed when the commitment
/// is made. Custom fields follow the order until a person changes them in Procore.
/// </summary>
public sealed record OwnershipPolicy
{
    /// <summary>The title.</summary>
    public FieldOwner Title { get; init; } = FieldOwner.ProcoreOnceTouched;

    /// <summary>The description, which is the order's notes.</summary>
    public FieldOwner Description { get; init; } = FieldOwner.ProcoreOnceTouched;

    /// <summary>The contract date and the delivery date.</summary>
    public FieldOwner Dates { get; init; } = FieldOwner.ProcoreOnceTouched;

    /// <summary>The payment terms.</summary>
    public FieldOwner PaymentTerms { get; init; }

    /// <summary>How the goods are shipped.</summary>
    public FieldOwner ShipVia { get; init; } = FieldOwner.ProcoreOnceTouched;

    /// <summary>
    /// The cost code of a line. It is Zoho's by default: what a manager recodes in Procore is a question, and after approval one of its
    /// own (<c>FindingCodes.LineRecoded</c>), because the line is locked and the amount is not in doubt.
    /// </summary>
    public FieldOwner CostCode { get; init; }

    /// <summary>The owner of a field by its name in a commitment's image.</summary>
    internal FieldOwner Of(string field) => field switch
    {
        "title" => Title,
        "description" => Description,
        "contract_date" or "delivery_date" => Dates,
        "payment_terms" => PaymentTerms,
        "ship_via" => ShipVia,
        _ => field.StartsWith("line/", StringComparison.Ordinal) && field.EndsWith("/wbs_code", StringComparison.Ordinal)
            ? CostCode
            : field.StartsWith("custom_field/", StringComparison.Ordinal) ? FieldOwner.ProcoreOnceTouched
            : FieldOwner.Zoho,
    };
}
