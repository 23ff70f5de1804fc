namespace ZohoProcore.Sync;

/// <summary>What a person chose of the codes, or of the values of a code to be made, that a line of an order was offered. Pure.</summary>
internal static class OrderCodeChoice
{
    /// <summary>The value of a segment that was chosen of those that were offered.</summary>
    public static PlannedSegmentValue ValueOf(Candidate offered) =>
        new(offered.Number ?? string.Empty, offered.ProcoreId) { Segment = offered.Segment };

    /// <summary>What a decision says of it: a value of a segment, or one of several codes that there are.</summary>
    public static string FactOf(Finding finding, long chosen) => finding.Code != FindingCodes.WbsCodeMissing
        ? PlannedWbsCode.FactOf(chosen)
        : ValueOf(finding.Candidates.First(candidate => candidate.ProcoreId == chosen)).Fact;

    /// <summary>Whether a decision chose one of several codes that there are for a line.</summary>
    public static bool IsOfCode(OrderDecision decision) =>
        decision is { Action: ReviewAction.Choose, Code: FindingCodes.CostCodeAmbiguous };
}
