using System.Globalization;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// The command <c>growth</c>: what one more order costs, and a look at everything in which nothing changed, where more and more orders and
/// vendors are known. What is flat costs the same from one decade to the next.
/// </summary>
internal static class GrowthCommand
{
    public const string Usage = "growth [ORDERS:VENDORS…]: what one more order costs, and a look without changes, as the books grow";

    private const int More = 50;

    private static readonly (int Orders, int Vendors)[] Usual = [(100, 240), (1_000, 240), (1_000, 2_400)];

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var sizes = new List<(int Orders, int Vendors)>();
        foreach (var option in options)
        {
            if (option.Split(':') is not [var orders, var vendors] || Number(orders) is not { } some || Number(vendors) is not { } many)
            {
                error.WriteLine($"'{option}' is no size, as in 1000:240. {Usage}");
                return 2;
            }

            sizes.Add((some, many));
        }

        var (bySize, looks) = (new List<GrowthSize>(), new List<GrowthSize>());
        foreach (var (orders, vendors) in sizes.Count == 0 ? Usual : [.. sizes])
        {
            using var world = await GrowthWorld.OpenAsync(orders, vendors);
            var known = (await world.Store.CountRecordsAsync(GrowthWorld.Id, RecordKind.PurchaseOrder)).Values.Sum();
            await OrdersAsync(world, "warm", More); // what is compiled, and what is read once alone
            bySize.Add(new(known, vendors, More, await OrdersAsync(world, "measured", More)));
            looks.Add(new(known, vendors, known, await ScanAsync(world, RecordKey.FullScan)));
            if (!MeasuredWire.IsExact)
            {
                error.WriteLine("A service answered on another thread: bytes and times hold what it took.");
            }
        }

        Table(output, "One more order", bySize);
        output.WriteLine();
        Table(output, "A look at everything without changes, for each order", looks);
        output.WriteLine();
        Questions(output, bySize);
        output.WriteLine();
        Questions(output, looks);
        return 0;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<GrowthRow> OrdersAsync(GrowthWorld world, string id, int orders)
    {
        var made = world.Make(id, orders);
        var row = await GrowthRow.OfAsync(world, async () =>
        {
            foreach (var order in made)
            {
                await world.Engine.SubmitAsync(GrowthWorld.Id, RecordKey.PurchaseOrder(order), WorkPriority.Webhook, "it is new");
            }

            await world.RunAsync();
        });
        var records = await world.Store.GetRecordsAsync(GrowthWorld.Id, [.. made.Select(RecordKey.PurchaseOrder)]);
        var synced = records.Values.Count(record => record.State == RecordState.Synced);
        return synced == orders ? row : throw new InvalidOperationException(
            $"{synced} of {orders} orders were synced: {string.Join(" ", records.Values.Where(record => record.State != RecordState.Synced).Select(record => $"{record.State} {record.Reason}").Distinct().Take(3))}");
    }

    private static Task<GrowthRow> ScanAsync(GrowthWorld world, RecordKey scan) => GrowthRow.OfAsync(world, async () =>
    {
        await world.Engine.SubmitAsync(GrowthWorld.Id, scan, WorkPriority.Poll, "it is time");
        await world.RunAsync();
    });

    private static void Table(TextWriter output, string title, IReadOnlyList<GrowthSize> sizes)
    {
        output.WriteLine($"{title}:\n\n| orders | vendors | bytes | × | µs | × | database bytes | × | calls | rows of the store |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        GrowthSize? before = null;
        foreach (var size in sizes)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size.Orders:#,0} | {size.Vendors:#,0} | {size.Bytes:#,0} | {Ratio(size.Bytes, before?.Bytes)} | {size.Microseconds:#,0} | {Ratio(size.Microseconds, before?.Microseconds)} | {size.Stored:#,0} | {Ratio(size.Stored, before?.Stored)} | {size.Calls:0.00} | {size.Rows:0.0} |"));
            before = size;
        }
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
    }

    /// <summary>What was measured at one size.</summary>
    private sealed record GrowthSize(int Orders, int Vendors, int Count, GrowthRow Row)
    {
        public double Bytes => Row.Bytes / Count;

        public double Microseconds => Row.Microseconds / Count;

        public double Stored => Row.Stored / Count;

        public double Calls => Row.Calls / Count;

        public double Rows => Row.Rows / Count;
    }
}
