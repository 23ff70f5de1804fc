namespace ZohoProcore.Sync;

/// <summary>
/// What a commitment says in words, without what is written like the tax number of a person: whoever typed it on an order, in a note or in
/// a field that policy maps, it does not leave Zoho Books. Pure.
/// </summary>
internal static class CommitmentPrivacy
{
    /// <summary>
    /// The commitment without such numbers. The order's own and its project's may be written alike, and stand in Procore anyway.
    /// </summary>
    public static PlannedCommitment Of(OrderInput input, PlannedCommitment planned)
    {
        var project = input.Company.ProcoreProject(planned.ProjectId);
        string[] known = [input.Order.Number, project?.Number ?? string.Empty, project?.AccountingNumber ?? string.Empty];
        return planned with
        {
            Title = Plain(planned.Title),
            Description = Plain(planned.Description),
            PaymentTerms = Plain(planned.PaymentTerms),
            ShipVia = Plain(planned.ShipVia),
            CustomFields = planned.CustomFields is not { } fields ? null
                : [.. fields.Select(field => field with { Value = Plain(field.Value) })],
            Lines = [.. planned.Lines.Select(line => line with { Description = Plain(line.Description) })],
        };

        string Plain(string text) => PersonalNumber.Without(text, known);
    }
}
