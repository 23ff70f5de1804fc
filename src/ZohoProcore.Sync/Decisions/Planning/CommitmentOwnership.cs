namespace ZohoProcore.Sync;

/// <summary>
/// Leaves to Procore what is Procore's: of a commitment as the order would have it, the fields that a person took over are planned as they
/// stand. What is planned as it stands is no difference, so it is never a question and never written. Pure.
/// </summary>
internal static class CommitmentOwnership
{
    private static readonly string[] HeadFields =
    [
        CommitmentFields.Title, CommitmentFields.Description, CommitmentFields.ContractDate, CommitmentFields.DeliveryDate,
        CommitmentFields.PaymentTerms, CommitmentFields.ShipVia,
    ];

    public static PlannedCommitment Settle(
        OrderInput input, PlannedCommitment planned, ExistingCommitment existing, WrittenCommitmentValues written)
    {
        var owners = input.Policies.Ownership ?? new();
        var desired = CommitmentFields.Of(planned);
        var kept = new List<string>();
        bool IsKept(string field)
        {
            var (owner, actual) = (owners.Of(field), existing.Image[field]);
            var keeps = owner != FieldOwner.Zoho
                && (written.IsProcores(field)
                    || (desired[field] != actual && (owner == FieldOwner.Procore || !written.IsOurs(field, actual))));
            if (keeps)
            {
                kept.Add(field);
            }

            return keeps;
        }

        // Where the sync has nothing to say, what a person typed stays, and what the sync wrote is taken off. A tax code on a line that has
        // a tax in its amount is a question, whoever put it there: Procore would tax the tax.
        bool IsTyped(string field)
        {
            var actual = existing.Image[field];
            var isTyped = actual.Length > 0 && (written.IsProcores(field) || !written.IsOurs(field, actual));
            if (isTyped)
            {
                kept.Add(field);
            }

            return isTyped;
        }

        // A line that comes without a code was put on none by nobody: what an answer lacks is no choice, and is never theirs from then on.
        bool IsRecoded(PlannedLine actual) => actual.WbsCodeId != 0 && IsKept(CommitmentFields.LineCode(actual.OriginId));

        planned = HeadFields.Where(IsKept).ToList().Aggregate(planned, (now, field) => With(now, field, existing.Image[field]));
        planned = Customs(planned, existing, IsKept);
        var lines = CommitmentFields.LinesOf(existing.Image).ToDictionary(line => line.OriginId, StringComparer.Ordinal);
        planned = planned with
        {
            Lines =
            [
                .. planned.Lines.Select(line => !lines.TryGetValue(line.OriginId, out var actual) ? line : line with
                {
                    WbsCodeId = IsRecoded(actual) ? actual.WbsCodeId : line.WbsCodeId,
                    Unit = line.Unit is null && IsTyped(CommitmentFields.UnitOf(line.OriginId)) ? actual.Unit : line.Unit,
                    TaxCodeId = line.TaxCodeId is null && input.Policies.Cost?.UsesTaxCodes != true
                        && (!line.HoldsTax || written.IsProcores(CommitmentFields.TaxCode(line.OriginId)))
                        && IsTyped(CommitmentFields.TaxCode(line.OriginId)) ? actual.TaxCodeId : line.TaxCodeId,
                }),
            ],
        };
        if (IsAhead(input, planned, existing, written))
        {
            kept.Add(CommitmentFields.Status);
            planned = planned with { Status = existing.Status };
        }

        return kept.Count == 0 ? planned : planned with { ProcoreFields = kept };
    }

    /// <summary>Custom fields that are Procore's stay, and so does what nothing maps any more.</summary>
    private static PlannedCommitment Customs(PlannedCommitment planned, ExistingCommitment existing, Func<string, bool> isKept)
    {
        var own = (planned.CustomFields ?? []).Select(field => isKept(CommitmentFields.Custom(field.DefinitionId))
            ? field with { Value = existing.Image[CommitmentFields.Custom(field.DefinitionId)] }
            : field).ToList();
        own.AddRange(CommitmentFields.CustomIn(existing.Image).Where(id => own.TrueForAll(field => field.DefinitionId != id))
            .Select(id => new PlannedCustomField(id, string.Empty, string.Empty, existing.Image[CommitmentFields.Custom(id)])));
        return own.Count == 0 ? planned : planned with { CustomFields = own };
    }

    /// <summary>What the plan says of the fields that are Procore's.</summary>
    public static IEnumerable<RuleAnswer> Explain(PlannedCommitment planned) =>
        from field in planned.ProcoreFields ?? []
        let image = CommitmentFields.Of(planned)
        select new RuleAnswer(
            string.Empty,
            FormattableString.Invariant($"{CommitmentWords.Name(field)} in project {planned.ProjectId}"),
            "policy.owners",
            "Procore",
            field == CommitmentFields.Status
                ? $"a person went on to {image[field]}"
                : $"it stays '{image[field]}', which a person chose there");

    private static bool IsAhead(
        OrderInput input, PlannedCommitment planned, ExistingCommitment existing, WrittenCommitmentValues written) =>
        existing.Status != planned.Status
        && (written.IsProcores(CommitmentFields.Status) || !written.IsOurs(CommitmentFields.Status, existing.Status))
        && CommitmentStatuses.IsForward(planned.Status, existing.Status, input.Order.Status);

    private static PlannedCommitment With(PlannedCommitment planned, string field, string value) => field switch
    {
        CommitmentFields.Title => planned with { Title = value },
        CommitmentFields.Description => planned with { Description = value },
        CommitmentFields.ContractDate => planned with { ContractDate = CommitmentFields.Date(value) },
        CommitmentFields.DeliveryDate => planned with { DeliveryDate = CommitmentFields.Date(value) },
        CommitmentFields.PaymentTerms => planned with { PaymentTerms = value },
        _ => planned with { ShipVia = value },
    };
}
