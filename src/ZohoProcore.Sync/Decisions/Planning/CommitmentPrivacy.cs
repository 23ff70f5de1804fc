namespace ZohoProcore.Sync;

/// <summary>
/// What a commitment says in words, without what is written like the tax number of a person: whoever typed it on an order, in a note or in a
/// field that policy maps, it does not leave Zoho Books. Pure.
/// </summary>
internal static class CommitmentPrivacy
{
    /// <summary>The commitment without such numbers.</summary>
    public static PlannedCommitment Of(PlannedCommitment planned) => planned with
    {
        Title = PersonalNumber.Without(planned.Title),
        Description = PersonalNumber.Without(planned.Description),
        PaymentTerms = PersonalNumber.Without(planned.PaymentTerms),
        ShipVia = PersonalNumber.Without(planned.ShipVia),
        CustomFields = planned.CustomFields is not { } fields ? null
            : [.. fields.Select(field => field with { Value = PersonalNumber.Without(field.Value) })],
        Lines = [.. planned.Lines.Select(line => line with { Description = PersonalNumber.Without(line.Description) })],
    };
}
