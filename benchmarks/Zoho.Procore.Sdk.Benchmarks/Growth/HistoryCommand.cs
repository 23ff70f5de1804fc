using System.Globalization;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// The command <c>history</c>: how many bytes of the database each edit of an order leaves, and what of them is left when policy keeps the plans that
/// were replaced no longer: the audit, and what the order stands by.
/// </summary>
internal static class HistoryCommand
{
    public const string Usage = "history [ORDERS:VENDORS [EDITS]]: database bytes of each edit while what replaced plans rested on is kept, and after it was let go";

    private const int AtOnce = 50;

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var size = (options.FirstOrDefault() ?? "200:240").Split(':').Select(GrowthCommand.Number).ToList();
        var asked = options.Length > 1 ? GrowthCommand.Number(options[1]) : 2_000;
        if (size is not [{ } orders, { } vendors] || asked is not { } edits || options.Length > 2)
        {
            error.WriteLine(Usage);
            return 2;
        }

        using var world = await GrowthWorld.OpenAsync(orders, vendors, GrowthWorld.Steady);
        var before = await world.DatabaseBytesAsync();
        for (var done = 0; done < edits; done += AtOnce)
        {
            world.Services.Server.Burst(string.Create(CultureInfo.InvariantCulture, $"edits {done}"), edits: Math.Min(AtOnce, edits - done), cancellations: 0, created: 0);
            world.Wait(TimeSpan.FromMinutes(6));
            await world.RunAsync();
        }

        var kept = await world.DatabaseBytesAsync();
        world.Wait(TimeSpan.FromDays(1_097)); // and a day for the scan over all that lets go
        await world.RunAsync();
        var left = await world.DatabaseBytesAsync();
        var verified = await AuditVerifier.VerifyAsync(world.Store, GrowthWorld.Id);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{edits:#,0} edits of {orders:#,0} orders: {(kept - before) / (double)edits:#,0} database bytes each while what replaced plans rested on is kept, {(left - before) / (double)edits:#,0} after it was let go; of {kept:#,0} bytes {left:#,0} are left. The audit of {verified.Entries:#,0} entries is {(verified.IsValid ? "whole" : "not whole")}."));
        return verified.IsValid && left < kept ? 0 : 1;
    }
}
