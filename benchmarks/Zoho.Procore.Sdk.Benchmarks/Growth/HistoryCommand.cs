using System.Globalization;

namespace Benchmarks;

/// <summary>
/// The command <c>history</c>: how many bytes of the database each edit of an order leaves, and what of them is left when policy keeps the plans that
/// were replaced no longer: the audit, and what the order stands by.
/// </summary>
internal static class HistoryCommand
{
    public const string Usage = "history [ORDERS:VENDORS [EDITS]]: database bytes of each edit while what replaced plans rested on is kept, and after it was let go";

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var size = (options.FirstOrDefault() ?? "200:240").Split(':').Select(GrowthCommand.Number).ToList();
        var asked = options.Length > 1 ? GrowthCommand.Number(options[1]) : 2_000;
        if (size is not [{ } orders, { } vendors] || asked is not { } edits || edits == 0 || options.Length > 2)
        {
            error.WriteLine(Usage);
            return 2;
        }

        var row = await History.MeasureAsync(orders, vendors, edits);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{edits:#,0} edits of {orders:#,0} orders: {(row.Kept - row.Before) / (double)edits:#,0} database bytes each while what replaced plans rested on is kept, {(row.Left - row.Before) / (double)edits:#,0} after it was let go; of {row.Kept:#,0} bytes {row.Left:#,0} are left. The audit of {row.Audit.Entries:#,0} entries is {(row.Audit.IsValid ? "whole" : "not whole")}."));
        return row.Audit.IsValid && row.Left < row.Kept ? 0 : 1;
    }
}
