using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A line stands on the WBS code that a person chose for it, of several that have its cost code and its cost type, for as long as the decision stands, where nobody has a word on the site.</summary>
internal static class ChosenCodes
{
    public static void Hold(World world, Evidence evidence)
    {
        var codes = world.Sandbox.Procore.FlatCodes;
        foreach (var order in evidence.Orders.Where(order => world.IsSiteStill && evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            // What moved after an approval stands in a change order.
            var lines = evidence.LiveOf(order).Where(commitment => !commitment.Changes.Any(change => change.IsApproved)).SelectMany(commitment => commitment.Lines).ToLookup(line => CommitmentSeen.LineOf(line.OriginId));
            foreach (var decision in evidence.Decisions.Of(order.Data.Id).Where(one => one is { Action: ReviewAction.Choose, Code: FindingCodes.CostCodeAmbiguous, Chosen: > 0 }))
            {
                Assert.All(lines[decision.Subject], there => Assert.True(
                    there.Code == codes.GetValueOrDefault(decision.Chosen),
                    $"{order.Data.Number}: line {decision.Subject} is on {there.Code}, and a person chose {codes.GetValueOrDefault(decision.Chosen)}"));
            }
        }
    }
}
