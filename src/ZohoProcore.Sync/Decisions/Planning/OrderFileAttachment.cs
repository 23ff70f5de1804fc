namespace ZohoProcore.Sync;

/// <summary>Which commitments an order's file is attached to: each once, whatever is else written to it or not. Pure.</summary>
internal static class OrderFileAttachment
{
    private static bool IsSent(OrderFile file, long contractId) =>
        file.MayCome?.Contains(contractId) == true || file.Lost?.Contains(contractId) == true;

    /// <summary>The steps that attach it.</summary>
    public static IEnumerable<OrderStep> Steps(OrderInput input, IEnumerable<PlannedCommitment> commitments) =>
        from planned in input.File is { Unread: null } ? commitments : []
        let existing = input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId && !one.IsDeleted)
        where existing is null
            || (!input.File!.AttachedTo.Contains(existing.ContractId) && !IsSent(input.File, existing.ContractId))
        select new OrderStep
        {
            Kind = OrderStepKind.AttachFile,
            ProjectId = planned.ProjectId,
            OriginId = planned.OriginId,
            FileHash = input.File!.Hash,
            Sentence = $"Attach the order's file to commitment {planned.Number} as '{input.File!.NameInProcore}'.",
        };

    /// <summary>That the order has more files than the one that can be asked for: nobody takes what is there for all of it.</summary>
    public static IEnumerable<RuleAnswer> Explain(OrderInput input)
    {
        if (input.Order.OtherFiles is { } others)
        {
            var (files, them) = others == 1 ? ("file", "it") : ("files", "them");
            var which = input.Order.OtherFileNames is not { } names ? string.Empty
                : $" ({string.Join(", ", names.Select(name => $"'{name}'"))})";
            yield return new(
                string.Empty,
                "files",
                "zoho.documents",
                input.Order.FileName ?? "none",
                FormattableString.Invariant($"Zoho Books lists {others} {files} with the order that no operation gives{which}: ")
                + $"attach {them} to the commitment in Procore by hand where it is to have {them}");
        }
    }

    /// <summary>That the file could not be read, or that nobody knows whether it came.</summary>
    public static IEnumerable<Finding> NotAttached(OrderInput input)
    {
        if (input.File is { } file && (file.Unread ?? (file.Lost is null ? null
            : "it was sent twice, an hour apart, Procore did not say whether it took it, and does not show it.")) is { } why)
        {
            yield return new()
            {
                Code = FindingCodes.FileNotAttached,
                Subject = file.Name,
                Severity = FindingSeverity.Asks,
                Sentence = $"The file '{file.Name}' of order {input.Order.Number} was not attached in Procore: {why}",
                NextStep = "Attach it to the commitment in Procore by hand and accept this, or attach another file to the order in Zoho "
                    + "Books.",
            };
        }
    }
}
