using System.Globalization;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>Edits of orders, and what they leave in the database while what replaced plans rested on is kept, and after it was let go.</summary>
/// <param name="Edits">How many.</param>
/// <param name="Before">What the database took before them.</param>
/// <param name="Kept">What it took after them.</param>
/// <param name="Left">What it took once policy kept none of their plans any longer.</param>
/// <param name="Audit">What stands in the audit then.</param>
internal sealed record History(int Edits, long Before, long Kept, long Left, AuditVerification Audit)
{
    private const int AtOnce = 50;

    public static async Task<History> MeasureAsync(int orders, int vendors, int edits)
    {
        using var world = await GrowthWorld.OpenAsync(orders, vendors, GrowthWorld.Steady);
        var before = await world.DatabaseBytesAsync();
        for (var done = 0; done < edits; done += AtOnce)
        {
            world.Services.Server.Burst(string.Create(CultureInfo.InvariantCulture, $"edits {done}"), edits: Math.Min(AtOnce, edits - done), cancellations: 0, created: 0);
            world.Wait(TimeSpan.FromMinutes(6));
            await world.RunAsync();
        }

        var kept = await world.DatabaseBytesAsync();
        world.Wait(TimeSpan.FromDays(1_097)); // three years, and a day for the scan over all that lets go
        await world.RunAsync();
        return new(edits, before, kept, await world.DatabaseBytesAsync(), await AuditVerifier.VerifyAsync(world.Store, GrowthWorld.Id));
    }
}
