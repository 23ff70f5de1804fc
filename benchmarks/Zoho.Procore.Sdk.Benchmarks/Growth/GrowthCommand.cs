using System.Globalization;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// The command <c>growth</c>: what one more order costs, and a look at everything in which nothing changed, where more and more orders and
/// vendors are known. What is flat costs the same from one decade to the next.
/// </summary>
internal static class GrowthCommand
{
    public const string Usage = "growth [ORDERS:VENDORS[:filled]…]: what one more order costs, and a look without changes, as the books grow; filled: only the first thousand orders are synced, the others are stored like them";

    private const int Together = 50;
    private const int Alone = 20;
    private const int Synced = 1_000;

    private static readonly (int Orders, int Vendors, int Filled)[] Usual = [(100, 240, 0), (1_000, 240, 0), (1_000, 2_400, 0)];

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var sizes = new List<(int Orders, int Vendors, int Filled)>();
        foreach (var option in options)
        {
            if (option.Split(':') is not [var orders, var vendors, .. var more] || more is not ([] or ["filled"])
                || Number(orders) is not { } some || Number(vendors) is not { } many)
            {
                error.WriteLine($"'{option}' is no size, as in 1000:240. {Usage}");
                return 2;
            }

            var filled = more.Length == 0 ? 0 : Math.Max(0, some - Synced);
            sizes.Add((some - filled, many, filled));
        }

        var (together, alone, looks) = (new List<GrowthSize>(), new List<GrowthSize>(), new List<GrowthSize>());
        foreach (var (orders, vendors, filled) in sizes.Count == 0 ? Usual : [.. sizes])
        {
            using var world = await GrowthWorld.OpenAsync(orders, vendors);
            if (filled > 0)
            {
                await world.FillAsync(filled);
            }

            var known = (await world.Store.CountRecordsAsync(GrowthWorld.Id, RecordKind.PurchaseOrder)).Values.Sum();
            await world.OrdersAsync("warm", Together, Together); // what is compiled, and what is read once alone
            together.Add(new(known, vendors, Together, await world.OrdersAsync("together", Together, Together)));
            alone.Add(new(known, vendors, Alone, await world.OrdersAsync("alone", Alone, 1)));
            if (filled > 0)
            {
                continue; // the services have not what was filled in, so a look would find it gone
            }

            await ScanAsync(world);
            looks.Add(new(known, vendors, known, await ScanAsync(world)));
            if (!MeasuredWire.IsExact)
            {
                error.WriteLine("A service answered on another thread: bytes and times hold what it took.");
            }
        }

        Table(output, $"One more order of {Together} together", together);
        Table(output, "One more order alone, as by a webhook", alone);
        Table(output, "A look at everything without changes, for each order", looks);
        output.WriteLine("What the store is asked for 50 orders, 20 orders and a look, times / rows:\n");
        Questions(output, together);
        Questions(output, alone);
        Questions(output, looks);
        return 0;
    }

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Task<GrowthRow> ScanAsync(GrowthWorld world) => GrowthRow.OfAsync(world, async () =>
    {
        foreach (var scan in new[] { RecordKey.FullScan, RecordKey.OrderScan, RecordKey.CommitmentScan })
        {
            await world.Engine.SubmitAsync(GrowthWorld.Id, scan, WorkPriority.Poll, "it is time");
            await world.RunAsync();
        }
    });

    private static void Table(TextWriter output, string title, IReadOnlyList<GrowthSize> sizes)
    {
        output.WriteLine($"{title}:\n\n| orders | vendors | bytes | × | µs | × | database bytes | × | calls | pages of lists | rows of the store |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        GrowthSize? before = null;
        foreach (var size in sizes)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size.Orders:#,0} | {size.Vendors:#,0} | {size.Bytes:#,0} | {Ratio(size.Bytes, before?.Bytes)} | {size.Microseconds:#,0} | {Ratio(size.Microseconds, before?.Microseconds)} | {size.Stored:#,0} | {Ratio(size.Stored, before?.Stored)} | {size.Calls:0.000} | {size.Pages:0.000} | {size.Rows:0.0} |"));
            before = size;
        }

        output.WriteLine();
    }

    private static string Ratio(double now, double? before) => before is > 0 ? (now / before.Value).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static void Questions(TextWriter output, IReadOnlyList<GrowthSize> sizes)
    {
        output.WriteLine($"| question | {string.Join(" | ", sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Orders:#,0} : {size.Vendors:#,0}")))} |\n|---|{string.Concat(sizes.Select(_ => "--:|"))}");
        foreach (var name in sizes.SelectMany(size => size.Row.Questions.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            output.WriteLine($"| {name} | {string.Join(" | ", sizes.Select(size => size.Row.Questions.TryGetValue(name, out var one)
                ? string.Create(CultureInfo.InvariantCulture, $"{one.Calls} / {one.Rows}") : ""))} |");
        }

        output.WriteLine();
    }

    /// <summary>What was measured at one size.</summary>
    private sealed record GrowthSize(int Orders, int Vendors, int Count, GrowthRow Row)
    {
        public double Bytes => Row.Bytes / Count;

        public double Microseconds => Row.Microseconds / Count;

        public double Stored => Row.Stored / Count;

        public double Calls => Row.Calls / Count;

        public double Pages => Row.Pages / Count;

        public double Rows => Row.Rows / Count;
    }
}
