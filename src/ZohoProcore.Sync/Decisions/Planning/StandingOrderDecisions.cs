namespace ZohoProcore.Sync;

/// <summary>
/// What people decided about one order, weighed against both sides as they are: what still holds, what allows a write, and what ends. Pure.
/// </summary>
internal sealed class StandingOrderDecisions(OrderInput input, string stateHash)
{
    private const string MadeUpFor = "With its change orders the commitment is what the order is.";
    private readonly List<OrderDecisionUse> _uses = [];

    // Where nobody decided anything, nothing asks for it.
    private string Version => field ??= OrderVersion.Of(input.Order, input.Policies);

    /// <summary>The decisions that the plan uses or ends; null when there are none.</summary>
    public IReadOnlyList<OrderDecisionUse>? Uses => _uses.Count == 0 ? null : _uses;

    /// <summary>The decision of an earlier version that is bound to exactly this state of affairs; null when there is none.</summary>
    public OrderDecision? Earlier { get; } =
        input.Decisions.FirstOrDefault(decision => decision.Code is null && decision.AppliesTo == stateHash);

    /// <summary>The decision to leave the order out, if it holds.</summary>
    public OrderDecision? Skip()
    {
        foreach (var decision in input.Decisions.Where(decision => decision is { Code: null, Id: not null } && decision != Earlier))
        {
            End(decision, string.Empty, DecisionEffect.Lapses, "The order or a commitment of it changed.");
        }

        var bound = input.Decisions
            .Where(decision => decision is { Code: not null, Action: ReviewAction.Skip or ReviewAction.Waive })
            .ToList();
        foreach (var decision in bound.Where(decision => decision.OrderVersion != Version && !OrderTypedOtherwise.IsAnswer(decision)))
        {
            End(decision, string.Empty, DecisionEffect.Lapses, "The order changed in Zoho Books.");
        }

        var relinked = bound.Where(decision => decision is { Action: ReviewAction.Skip, Accepted: { } links }
            && decision.OrderVersion == Version && !links.SequenceEqual(OrderLinkFacts.Of(input))).ToList();
        foreach (var decision in relinked)
        {
            End(decision, string.Empty, DecisionEffect.Lapses, "A link that it was about is another one now.");
        }

        return bound.Except(relinked).FirstOrDefault(decision =>
            decision.Action == ReviewAction.Skip && decision.OrderVersion == Version);
    }

    /// <summary>
    /// What is left of what was found: what only asks, and a person accepted as it is for the order as it is, is not. What was accepted
    /// and has become something else ends the decision.
    /// </summary>
    public IReadOnlyList<Finding> NotWaived(IEnumerable<Finding> findings)
    {
        var left = new List<Finding>();
        foreach (var finding in findings)
        {
            var waivers = finding.Severity != FindingSeverity.Asks ? [] : input.Decisions
                .Where(decision => decision.Action == ReviewAction.Waive && decision.OrderVersion == Version)
                .Where(decision => decision.Code == finding.Code && decision.Subject == finding.Subject).ToList();
            if (waivers.Exists(waiver => finding.Accepted.All(fact => waiver.Accepted?.Contains(fact) == true)))
            {
                continue;
            }

            left.Add(finding);
            foreach (var waiver in waivers)
            {
                End(waiver, waiver.Subject ?? string.Empty, DecisionEffect.Lapses, $"Another thing was accepted. {finding.Sentence}");
            }
        }

        return left;
    }

    /// <summary>The codes that a person, or policy, said are to be made.</summary>
    public IReadOnlyList<OrderGap> Created(IReadOnlyList<OrderGap> missing, bool isMapped)
    {
        var made = Made(isOfBudget: false, missing, isMapped, "The code is created in Procore.", "Procore has the code");
        return [.. missing.Where(one => one.IsByPolicy || made.Contains(one))];
    }

    /// <summary>The codes that a person, or policy, said are to be put on the budget.</summary>
    public IReadOnlyList<OrderGap> Budgeted(IReadOnlyList<OrderGap> missing, bool isKnown)
    {
        var made = Made(isOfBudget: true, missing, isKnown, "The code is put on the budget.", "The budget has the code");
        return input.Policies.MissingBudgetLines == MissingBudgetLineTreatment.Create ? missing : made;
    }

    /// <summary>
    /// What a person said is to be made. A decision about something that the order does not need any more, or that is there, ends; of a
    /// line that is in question otherwise that is not known.
    /// </summary>
    private List<OrderGap> Made(bool isOfBudget, IReadOnlyList<OrderGap> missing, bool isKnown, string done, string needless)
    {
        var made = new List<OrderGap>();
        foreach (var decision in input.Decisions.Where(decision => (decision.Action == ReviewAction.Create
                || decision is { Action: ReviewAction.Choose, Code: FindingCodes.WbsCodeMissing })
            && (decision.Code == FindingCodes.WbsCodeNotBudgeted) == isOfBudget))
        {
            var meant = missing.Where(one => one.IsMeantBy(decision)).ToList();
            made.AddRange(meant);
            if (meant.Count > 0)
            {
                End(decision, meant[0].Step.OriginId, DecisionEffect.Allows, done);
            }
            else if (isKnown || missing.Any(one => one.Finding.Subject == decision.Subject))
            {
                End(decision, string.Empty, DecisionEffect.Lapses, $"{needless}, or the order is booked to another one.");
            }
        }

        return made;
    }

    /// <summary>A code that a person chose for a line holds while the line is on it.</summary>
    public void EndChosen(MappedOrder mapped) => input.Decisions.Where(one => AmbiguousOrderCode.IsOver(one, mapped)).ToList()
        .ForEach(one => End(one, string.Empty, DecisionEffect.Lapses, "The line is gone, or is booked to another code."));

    /// <summary>The order became none of ours: nothing that was decided about it has anything left to hold for.</summary>
    public void EndAll(string why)
    {
        var ended = new HashSet<string>(_uses.Select(use => use.DecisionId), StringComparer.Ordinal);
        foreach (var decision in input.Decisions
            .Where(decision => decision.Id is { } id && !ended.Contains(id) && !OrderTypedOtherwise.IsAnswer(decision)))
        {
            End(decision, decision.Subject ?? string.Empty, DecisionEffect.Lapses, why);
        }
    }

    /// <summary>Weighs the decisions about one commitment.</summary>
    public WeighedCommitment Weigh(PlannedCommitment planned)
    {
        var desired = CommitmentFields.Of(planned);
        var written = WrittenCommitmentValues.Of(input, planned.OriginId);
        var existing = input.Existing.FirstOrDefault(candidate => candidate.OriginId == planned.OriginId);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in input.Decisions.Where(decision => decision.Code is not null))
        {
            switch (decision)
            {
                case { Action: ReviewAction.WriteAgain, Subject: { } deleted } when OriginIds.Next(deleted) == planned.OriginId:
                    var isWritten = existing is not null && existing.DifferencesTo(desired).Count == 0;
                    End(
                        decision,
                        planned.OriginId,
                        isWritten ? DecisionEffect.Done : DecisionEffect.Allows,
                        $"It is written again in place of {deleted}.");
                    break;
                case { Action: ReviewAction.WriteAgain } when decision.Subject == planned.OriginId && existing is { IsDeleted: false }:
                    End(decision, planned.OriginId, DecisionEffect.Lapses, "The commitment is in Procore again.");
                    break;
                case { Fields: not null } when decision.Subject == planned.OriginId && existing is { IsDeleted: true }:
                    End(decision, planned.OriginId, DecisionEffect.Lapses, "The commitment was deleted in Procore.");
                    break;
                case { Fields: not null } when decision.Subject == planned.OriginId && existing is not null
                    && CommitmentAdoption.LinkOf(input, planned.ProjectId) is { } link
                    && link.ProcoreId == existing.ContractId && link.At > decision.At:
                    End(decision, planned.OriginId, DecisionEffect.Lapses, "The commitment was linked to the order after that.");
                    break;
                case { Action: ReviewAction.KeepProcore, Fields: { } fields }
                    when decision.Subject == planned.OriginId && existing is not null:
                    var all = Names(fields);
                    if (fields.FirstOrDefault(field => !Stands(field, all)) is { } other)
                    {
                        End(decision, planned.OriginId, DecisionEffect.Lapses, Changed(other, all));
                    }
                    else if (IsMadeUpFor(all))
                    {
                        End(decision, planned.OriginId, DecisionEffect.Lapses, MadeUpFor);
                    }
                    else
                    {
                        kept.UnionWith(fields.Select(field => field.Field));
                    }

                    break;
                case { Action: ReviewAction.OverwriteProcore, Fields: not null }
                    when existing is not null && ChangeOrderFields.IsMade(decision, existing, written):
                    End(decision, planned.OriginId, DecisionEffect.Done, "The change order that it allowed is in Procore.");
                    break;
                case { Action: ReviewAction.OverwriteProcore, Fields: not null }
                    when written.Intent is { ChangeOrder: not null } intent && intent.DecisionId == decision.Id:
                    End(decision, planned.OriginId, DecisionEffect.Lapses, "Nobody knows whether what it allowed was made.");
                    break;
                case { Action: ReviewAction.OverwriteProcore, Fields: { } fields }
                    when decision.Subject == planned.OriginId && existing is not null:
                    var named = Names(fields);
                    if (fields.FirstOrDefault(field => !Stands(field, named) && !IsThere(field, named)) is { } moved)
                    {
                        End(decision, planned.OriginId, DecisionEffect.Lapses, Changed(moved, named));
                    }
                    else if (fields.Where(field => Stands(field, named)).Select(field => field.Field).ToList() is { Count: > 0 } pending)
                    {
                        allowed.UnionWith(pending);

                        // To set it back to Draft is how a person unlocks it for this.
                        _ = existing.Status == CommitmentFields.Draft && allowed.Add(CommitmentFields.Status);
                        End(decision, planned.OriginId, DecisionEffect.Allows, "The order is written over what Procore has.");
                    }
                    else
                    {
                        End(decision, planned.OriginId, DecisionEffect.Done, "Both sides have what was to be written.");
                    }

                    break;
            }
        }

        // A decision of an earlier version to overwrite names no fields: it allows them all.
        allowed.UnionWith(Earlier is { Action: ReviewAction.OverwriteProcore } ? existing?.DifferencesTo(desired) ?? [] : []);
        return new(kept.Count == 0 ? planned : KeptCommitmentFields.In(planned, existing!.Image, kept), planned, kept, allowed);

        List<string> Names(IReadOnlyList<FieldDifference> fields) => [.. fields.Select(field => field.Field)];

        string Actual(string field, List<string> all) => ChangeOrderFields.Actual(field, all, existing);

        string Desired(string field, List<string> all) => ChangeOrderFields.Desired(field, all, planned, existing, written);

        bool Stands(FieldDifference field, List<string> all) =>
            Actual(field.Field, all) == field.Procore && Desired(field.Field, all) == field.Zoho;

        bool IsThere(FieldDifference field, List<string> all) =>
            Actual(field.Field, all) == field.Zoho && Desired(field.Field, all) == field.Zoho;

        string Changed(FieldDifference field, List<string> all) =>
            $"{CommitmentWords.Name(field.Field, desired, existing.Image, input)} was '{Value(field, field.Procore)}' in Procore and "
            + $"'{Value(field, field.Zoho)}' by the order, and is '{Value(field, Actual(field.Field, all))}' and "
            + $"'{Value(field, Desired(field.Field, all))}' now.";

        string Value(FieldDifference field, string value) => CommitmentWords.Value(field.Field, value, input);

        // Nothing is asked again where the lines are as the sync wrote them.
        bool IsMadeUpFor(List<string> all) =>
            ChangeOrderFields.HasApproved(existing) && existing is { IsCountedUnclear: false, ChangeOrders.Count: > 0 }
            && all.TrueForAll(field => CommitmentFields.IsLine(field) && written.IsOurs(field, existing.Image[field]))
            && OrderAmendment.Of(planned, existing) is { CodesOfPeople.Count: 0, Lines.Count: 0 };
    }

    private void End(OrderDecision decision, string originId, DecisionEffect effect, string why)
    {
        if (decision.Id is { } id)
        {
            _uses.Add(new(id, effect, originId, why));
        }
    }
}
