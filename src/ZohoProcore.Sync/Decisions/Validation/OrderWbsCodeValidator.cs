namespace ZohoProcore.Sync;

/// <summary>A line lands on an active WBS code, and on the budget where the policies say so.</summary>
internal sealed class OrderWbsCodeValidator : IPartlyMappedOrderValidator
{
    public string Name => "WbsCodeValidator"; // as it was when the first plans were hashed

    /// <summary>What it rests on that a code is not on the budget: the code, whichever line is booked to it.</summary>
    public static string FactOf(long projectId, long wbsCodeId) =>
        FormattableString.Invariant($"project {projectId}, WBS code {wbsCodeId}");

    public IEnumerable<Finding> Validate(MappedOrder subject) => Validate(PartlyMappedOrder.Of(subject));

    public IEnumerable<Finding> Validate(PartlyMappedOrder subject)
    {
        foreach (var line in subject.Lines)
        {
            var where = FormattableString.Invariant($"Line {line.Line.Position} of order {subject.Order.Number}");
            if (!line.WbsCode.IsActive)
            {
                yield return new()
                {
                    Code = FindingCodes.WbsCodeInactive,
                    Subject = line.Line.LineId,
                    Sentence =
                        $"{where} would be booked to WBS code '{line.WbsCode.Called}', which is inactive in '{line.Project.Name}'.",
                    NextStep = "Activate the WBS code in Procore, or choose another cost code on the line.",
                };
            }
            else if (!line.WbsCode.IsBudgeted && subject.Policies.RequireBudgetedWbsCode)
            {
                yield return new()
                {
                    Code = FindingCodes.WbsCodeNotBudgeted,
                    Severity = FindingSeverity.Asks,
                    Subject = line.Line.LineId,
                    Sentence =
                        $"{where} would be booked to WBS code '{line.WbsCode.Called}', which is not on the budget of "
                        + $"'{line.Project.Name}'.",
                    Facts = [FactOf(line.Project.Id, line.WbsCode.Id)],
                    NextStep = "Add a budget line for the WBS code in Procore, have one of 0 made there, choose another cost code on the "
                        + "line, or accept it for this order.",
                };
            }
        }
    }
}
