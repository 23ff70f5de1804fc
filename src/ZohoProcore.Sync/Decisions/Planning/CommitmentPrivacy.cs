namespace ZohoProcore.Sync;

/// <summary>
/// What a commitment says in words, without what is written like the tax number of a person: whoever typed it on an order, in a note or in
/// a field that policy maps, it does not leave Zoho Books. Pure.
/// </summary>
internal static class CommitmentPrivacy
{
    private const int ShortestCode = 11; // three, two and four digits with something between them

    /// <summary>
    /// The commitment without such numbers. The order's own, its project's and those of its cost codes may be written alike, and stand in
    /// Procore anyway. One that is numbered by such a number has the order's.
    /// </summary>
    public static PlannedCommitment Of(OrderInput input, PlannedCommitment planned)
    {
        var project = input.Company.ProcoreProject(planned.ProjectId);
        string[] known =
        [
            input.Order.Number, project?.Number ?? string.Empty, project?.AccountingNumber ?? string.Empty,
            .. input.Projects.Where(codes => codes.Codes.ProjectId == planned.ProjectId)
                .SelectMany(codes => codes.Codes.CostCodes).Select(code => code.FullCode).Where(code => code.Length >= ShortestCode),
        ];
        return planned with
        {
            Number = Plain(planned.Number) == planned.Number ? planned.Number : input.Order.Number,
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

    /// <summary>The name of an order's file without such numbers.</summary>
    public static string FileName(OrderSnapshot order, string name) => PersonalNumber.WithoutInFileName(name, [order.Number]);
}
