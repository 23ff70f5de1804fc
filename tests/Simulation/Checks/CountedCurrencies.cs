using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// No amount of the sync stands in a project that is counted in another currency than it was written in, or of which nobody knows what it is counted in; and what is synced stands in its order's
/// currency at its order's rate, or in the books' at none.
/// </summary>
internal static class CountedCurrencies
{
    private const string Books = "USD";
    private const int Decimals = 6;

    public static void Hold(World world, Evidence evidence)
    {
        foreach (var there in evidence.Commitments.Where(one => one.IsOurs && world.CountedOtherwise.Contains(one.Project)))
        {
            Assert.True(
                there.Lines.All(line => line.OriginId.Length == 0),
                $"commitment {there.Id} has amounts of the sync in project {there.Project}, which is counted in another currency or in one that nobody knows");
        }

        foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            foreach (var there in evidence.LiveOf(order).Where(one => one.Lines.Count > 0))
            {
                var isOrders = there.Currency == order.Data.CurrencyCode && there.Currency != Books;
                var wanted = isOrders ? order.Data.ExchangeRate : 1;
                Assert.True(isOrders || there.Currency == Books, $"{order.Data.Number} is in {order.Data.CurrencyCode}, and commitment {there.Id} in {there.Currency}");
                Assert.True(
                    there.Rate is not { } rate || decimal.Round(rate, Decimals) == decimal.Round(wanted, Decimals),
                    $"{order.Data.Number} is synced at a rate of {wanted}, and commitment {there.Id} stands at {there.Rate}");
            }
        }
    }
}
