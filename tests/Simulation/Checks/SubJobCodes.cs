using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A line that names a sub job is on a code of that sub job alone, and one that names none on the project's own. Procore writes a sub job's code in front: <c>A.02-300.M</c>.</summary>
internal static class SubJobCodes
{
    public static void Hold(Evidence evidence)
    {
        foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            var named = order.Data.Lines.ToDictionary(line => line.Id, line => line.CustomFields.GetValueOrDefault(SubJobKeepers.Field, string.Empty).Split(' ')[0], StringComparer.Ordinal);

            // What an order changes after approval stands in change orders, and the line where it stood.
            foreach (var line in evidence.LiveOf(order).Where(there => !there.Changes.Any(change => change.IsApproved)).SelectMany(there => there.Lines).Where(line => line.OriginId.Length > 0))
            {
                string[] parts = [.. line.Code.Split('.').Where(part => !OwnSegments.Values.Contains(part) && !SplitCodes.Values.Contains(part))];
                var wanted = named.GetValueOrDefault(CommitmentSeen.LineOf(line.OriginId), string.Empty);
                Assert.True((parts.Length > 2 ? parts[0] : string.Empty) == wanted, $"{order.Data.Number}: line {line.OriginId} is on {line.Code}, and the order says sub job '{wanted}'");
            }
        }
    }
}
