using System.CommandLine;
using System.Globalization;

namespace Simulation;

/// <summary>The command line.</summary>
internal static class Commands
{
    public static RootCommand Root() =>
        new("The sync core over the sandbox, on one thread and a virtual clock: a seed gives one run, to the byte.") { Seed(), Run(), Scenarios(), Crashes(), CrashFlows(), Owners(), OwnerFlows(), Mutants(), MutantNames(), Many(), Crowded(), Report() };

    private static Command Seed()
    {
        var seed = new Argument<int>("seed") { Description = "The seed." };
        var trace = new Option<string?>("--trace") { Description = "A directory that receives the audit and the wire log." };
        var mutant = new Option<string?>("--mutant") { Description = "A bug that is planted: one of those that 'mutants' lists." };
        var reality = RealityOption();
        var command = new Command("seed", "Runs one seed and says what became of it.") { seed, trace, mutant, reality };
        command.SetAction(parsed =>
        {
            var report = SeedRun.Run(parsed.GetValue(seed), parsed.GetValue(mutant) is { } bug ? Mutant.All[bug] : null, parsed.GetValue(trace), Report(parsed.GetValue(reality)));
            Console.Out.WriteLine(report.ToJson());
            return report.Violation is null ? 0 : 1;
        });
        return command;
    }

    private static Command Run()
    {
        var from = new Option<int>("--from") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
        var to = new Option<int>("--to") { Description = "The last seed.", Required = true };
        var shard = ShardOption();
        var journal = new Option<string?>("--journal") { Description = "A file that gets a line a seed; seeds that stand in it already, run by the same commit, are not run again." };
        var reality = RealityOption();
        var with = new Option<string?>("--with") { Description = "Only seeds whose plan has a word, such as months, locks, projects, aligned or vendors, or each of several: \"leaves office\"." };
        var command = new Command("run", "Runs many seeds. Ends with 1 when something was violated.") { from, to, shard, journal, reality, with };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(journal) is not null && parsed.GetValue(reality) is not null) parsed.AddError("A journal is of seeds that draw every switch: leave out --journal or --reality.");
        });
        command.SetAction(parsed =>
        {
            var run = new ManySeeds(parsed.GetValue(journal), Report(parsed.GetValue(reality)));
            return run.Run(Enumerable.Range(parsed.GetValue(from), parsed.GetValue(to) - parsed.GetValue(from) + 1)
                .Where(seed => IsIn(parsed.GetValue(shard)!, seed) && (parsed.GetValue(with) is not { } words || Has(Plan.Draw(seed), words))));
        });
        return command;
    }

    /// <summary>Whether a plan has each of some words; what it says of one in parentheses may be left out.</summary>
    private static bool Has(Plan plan, string words) =>
        plan.ToString().Split(' ') is var said && words.Split(' ').All(word => said.Any(one => one == word || one.StartsWith(word + "(", StringComparison.Ordinal)));

    private static Command Scenarios()
    {
        var names = NamesArgument(Scenario.All.Keys);
        var command = new Command("scenario", "Runs flows that are told by hand, one after the other.") { names };
        command.SetAction(parsed => Array.TrueForAll(Array.ConvertAll(parsed.GetValue(names)!, EndsWell), well => well) ? 0 : 1);
        return command;
    }

    private static bool EndsWell(string name)
    {
        try
        {
            var clock = new VirtualClock(World.Start, seed: 1);
            OneThread.Run(clock, async () =>
            {
                await Scenario.All[name](clock);
                return 0;
            });
            Console.Out.WriteLine($"{name}: ended well");
            return true;
        }
        catch (Exception failure)
        {
            Console.Out.WriteLine($"{name}: {failure.ToString().ReplaceLineEndings(" ")}");
            return false;
        }
    }

    private static Argument<string[]> NamesArgument(IEnumerable<string> known) => new("name")
    {
        Description = "Of these: " + string.Join(", ", known),
        Arity = ArgumentArity.OneOrMore,
    };

    private static Command Crashes()
    {
        var flows = new Argument<string[]>("flow") { Description = "Of these, or all of them; at one point in so many where a number stands behind it, as in orders:4. " + string.Join(", ", CrashFlow.All.Keys), Arity = ArgumentArity.ZeroOrMore };
        var seed = new Option<int>("--seed") { Description = "The flow's seed.", DefaultValueFactory = _ => 11 };
        var all = new Option<bool>("--all") { Description = "Also the points at which nothing changes anywhere: reads." };
        var shard = ShardOption();
        var command = new Command("crash-points", "Dies at every point of a flow, one after the other, and goes on.") { flows, seed, all, shard };
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(flows) is { Length: > 0 } some ? some : [.. CrashFlow.All.Keys];
            return Array.ConvertAll(names, named =>
            {
                var (name, oneIn) = OneIn(named);
                var crashes = new CrashPoints(CrashFlow.All[name], parsed.GetValue(seed), writesOnly: !parsed.GetValue(all));
                var (points, end) = crashes.Enumerate();
                return Survived($"crash points of {name}", points.Where((_, i) => IsIn(parsed.GetValue(shard)!, i, oneIn)), number => crashes.DieAt(number, end));
            }).Max();
        });
        return command;
    }

    private static Command CrashFlows()
    {
        var command = new Command("crash-flows", "Lists the flows of crash-points: one for each kind of record.");
        command.SetAction(_ => Console.Out.WriteLine(string.Join('\n', CrashFlow.All.Keys)));
        return command;
    }

    private static Command Owners()
    {
        var amends = new Option<bool>("--change-orders") { Description = "They are approved by then, and become change orders." };
        var tiers = new Option<bool>("--tiers") { Description = "They become potential change orders." };
        var seed = new Option<int>("--seed") { Description = "The flow's seed.", DefaultValueFactory = _ => 11 };
        var all = new Option<bool>("--all") { Description = "Also the points at which nothing changes anywhere: reads." };
        var amended = new Option<bool>("--amended") { Description = "Orders that change after their commitments were written, instead of new ones." };
        var flows = new Option<string[]>("--flow") { Description = "These flows, as of crash-points: " + string.Join(", ", OwnerPoints.Flows.Keys.Concat(FlowOwners.Names)), AllowMultipleArgumentsPerToken = true };
        var shard = ShardOption();
        var command = new Command("owner-points", "Has another process take over at every point of a flow, one after the other, while the first one goes on.") { seed, all, amended, amends, tiers, flows, shard };
        command.SetAction(parsed =>
        {
            var (number, writesOnly, part) = (parsed.GetValue(seed), !parsed.GetValue(all), parsed.GetValue(shard)!);
            if (parsed.GetValue(flows) is { Length: > 0 } names)
            {
                return Array.ConvertAll(names, named =>
                {
                    var (name, oneIn) = OneIn(named);
                    return OwnerPoints.Flows.TryGetValue(name, out var how)
                        ? TakenOver($"owner points of {name}", new OwnerPoints(number, writesOnly, how.Amended, how.Amends, how.Tiers), part, oneIn)
                        : TakenOver($"owner points of {name}", new FlowOwners(CrashFlow.All[name], number, writesOnly), part, oneIn);
                }).Max();
            }

            return TakenOver("owner points", new OwnerPoints(number, writesOnly, parsed.GetValue(amended), parsed.GetValue(amends), parsed.GetValue(tiers)), part);
        });
        return command;
    }

    private static Command OwnerFlows()
    {
        var command = new Command("owner-flows", "Lists the flows of owner-points that are of other records than orders.");
        command.SetAction(_ => Console.Out.WriteLine(string.Join('\n', FlowOwners.Names)));
        return command;
    }

    private static Command Many()
    {
        var count = new Option<int>("--count") { Description = "How many connections.", DefaultValueFactory = _ => 200 };
        var trouble = new Option<bool>("--trouble") { Description = "The first one's authorization is revoked, the second one is throttled for hours, and the third one is removed while it works." };
        var command = new Command("connections", "Many connections in one process, each from its first pass until it has settled, and how long each took.") { count, trouble };
        command.SetAction(parsed =>
        {
            var clock = new VirtualClock(World.Start, seed: 1);
            foreach (var line in OneThread.Run(clock, () => ManyConnections.RunAsync(clock, parsed.GetValue(count), parsed.GetValue(trouble))))
            {
                Console.Out.WriteLine(line);
            }
        });
        return command;
    }

    private static Command Crowded()
    {
        var count = new Option<int>("--count") { Description = "How many connections.", DefaultValueFactory = _ => 10_000 };
        var orders = new Option<int>("--orders") { Description = "How many orders each has at first.", DefaultValueFactory = _ => 2 };
        var one = new Option<int>("--one-in") { Description = "One office in so many makes an order in the second half of the hour.", DefaultValueFactory = _ => 10 };
        var command = new Command("crowd", "Thousands of connections in one process, settled, for an hour, and what limits next. Ends with 1 when one did not settle, was refused over a limit, or lacks an order.") { count, orders, one };
        command.SetAction(parsed =>
        {
            var clock = new VirtualClock(World.Start, seed: 1);
            var report = OneThread.Run(clock, () => Crowd.RunAsync(clock, parsed.GetValue(count), parsed.GetValue(orders), parsed.GetValue(one)));
            foreach (var line in report.Lines()) Console.Out.WriteLine(line);
            return report.IsWell ? 0 : 1;
        });
        return command;
    }

    private static int TakenOver(string what, OwnerPoints owners, string shard, int oneIn = 1)
    {
        var (points, end) = owners.Enumerate();
        return Survived(what, points.Where((_, i) => IsIn(shard, i, oneIn)), number => owners.TakeOverAt(number, end));
    }

    private static int TakenOver(string what, FlowOwners owners, string shard, int oneIn = 1)
    {
        var (points, end) = owners.Enumerate();
        return Survived(what, points.Where((_, i) => IsIn(shard, i, oneIn)), number => owners.TakeOverAt(number, end));
    }

    /// <summary>A flow, and of how many of its points one is tried.</summary>
    private static (string Name, int OneIn) OneIn(string named) => named.Split(':') is [var name, var many] ? (name, int.Parse(many, CultureInfo.InvariantCulture)) : (named, 1);

    private static int Survived(string what, IEnumerable<(int Number, string Name)> points, Func<int, string?> problemAt)
    {
        var (enumerated, survived, kinds) = (0, 0, new SortedDictionary<string, (int Enumerated, int Survived)>(StringComparer.Ordinal));
        foreach (var (number, name) in points)
        {
            enumerated++;
            var kind = kinds.GetValueOrDefault(CrashPoints.KindOf(name));
            if (problemAt(number) is { } wrong)
            {
                Console.Out.WriteLine($"Point {number} ({name}) was not survived: {wrong}");
            }
            else
            {
                survived++;
                kind.Survived++;
            }

            kinds[CrashPoints.KindOf(name)] = (kind.Enumerated + 1, kind.Survived);
        }

        foreach (var (kind, (of, well)) in kinds)
        {
            Console.Out.WriteLine($"  {kind}: {of} enumerated, {well} survived");
        }

        Console.Out.WriteLine($"{what}: {enumerated} enumerated, {survived} survived");
        return survived == enumerated && enumerated > 0 ? 0 : 1;
    }

    private static Command Mutants()
    {
        var names = NamesArgument(Mutant.All.Keys);
        var held = new Option<int>("--held") { Description = "Seeds up to this one are known to hold without a bug: another run shows it." };
        var each = new Option<bool>("--each") { Description = "Also says what each seed violated." };
        var command = new Command("mutant", $"Runs the core with a bug planted, one bug after the other, until the checker finds it; {Mutant.Seeds} seeds at most.") { names, held, each };
        command.SetAction(parsed =>
        {
            var clean = Enumerable.Range(1, parsed.GetValue(held)).ToDictionary(seed => seed, _ => true);
            return Array.TrueForAll(Array.ConvertAll(parsed.GetValue(names)!, name => IsCaught(name, clean, parsed.GetValue(each))), caught => caught) ? 0 : 1;
        });
        return command;
    }

    private static bool IsCaught(string name, Dictionary<int, bool> clean, bool saysEach)
    {
        var mutant = Mutant.All[name];
        foreach (var seed in Enumerable.Range(1, int.MaxValue).Where(seed => mutant.Shows(Plan.Draw(seed))).Take(Mutant.Seeds).Prepend(mutant.First).Where(seed => seed > 0).Distinct())
        {
            // A seed that is violated without the bug says nothing about the bug, and what broke without a rule that says so was not found by the checker.
            var report = SeedRun.Run(seed, mutant);
            if (saysEach) Console.Out.WriteLine($"  seed {seed}: [{string.Join(' ', report.Violated ?? [])}] {report.Violation?.Split('\n')[0]}");
            if (report is not { Violation: { } found, Violated: { Count: > 0 } violated } || (mutant.Violates is { } wanted && !violated.Contains(wanted))) continue;
            if (!clean.TryGetValue(seed, out var isClean)) clean[seed] = isClean = SeedRun.Run(seed).Violation is null;
            if (isClean)
            {
                Console.Out.WriteLine($"{name}: caught by seed {seed} as [{string.Join(' ', violated)}] ({report.Plan}): {found.ReplaceLineEndings(" ")[..Math.Min(300, found.Length)]}");
                return true;
            }
        }

        Console.Out.WriteLine($"{name} ({mutant.What}): not caught by {Mutant.Seeds} seeds");
        return false;
    }

    private static Command MutantNames()
    {
        var command = new Command("mutants", "Lists the bugs that can be planted.");
        command.SetAction(_ => Console.Out.WriteLine(string.Join('\n', Mutant.All.Keys)));
        return command;
    }

    private static Command Report()
    {
        var journal = new Option<string>("--journal") { Description = "The journal of a run.", Required = true };
        var command = new Command("report", "Sums up a journal, in the form of docs/proof.md.") { journal };
        command.SetAction(parsed => Console.Out.Write(JournalReport.Of(File.ReadLines(parsed.GetValue(journal)!))));
        return command;
    }

    private static Option<string?> RealityOption() => new("--reality") { Description = "A report of the host's probe: the switches that it could tell stand as it found them, and the others are drawn." };

    private static string? Report(string? path) => path is null ? null : File.ReadAllText(path);

    private static Option<string> ShardOption()
    {
        var option = new Option<string>("--shard")
        {
            Description = "A part of it: 2/4 are those that give 2 when divided by 4, and 0/4 the ones after 3/4.",
            DefaultValueFactory = _ => "0/1",
        };
        option.Validators.Add(result =>
        {
            // A part that nothing falls in would end as if all had gone well.
            if (Part(result.GetValue(option)!) is null) result.AddError("--shard is PART/PARTS, and the parts are counted from 0: 0/4, 1/4, 2/4, 3/4.");
        });
        return option;
    }

    private static bool IsIn(string shard, int number, int oneIn = 1) => Part(shard) is var (part, parts) && number % (parts * oneIn) == part;

    private static (int Part, int Parts)? Part(string shard) =>
        shard.Split('/') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
        && part < parts
            ? (part, parts)
            : null;
}
