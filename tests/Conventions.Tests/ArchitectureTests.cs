using System.Reflection;
using System.Text.RegularExpressions;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>What <c>docs/architecture.md</c> and <c>CONTRIBUTING.md</c> say of the core's floors and words is so.</summary>
public sealed partial class ArchitectureTests
{
    private const int TwentyWords = 20;
    private static readonly string Page = Path.Combine("docs", "architecture.md");
    private static readonly string Core = Path.Combine("src", "ZohoProcore.Sync");
    private static readonly House House = FloorPlan.Read().House("ZohoProcore.Sync");

    [Fact]
    public void The_table_of_floors_is_that_of_the_plan_row_by_row()
    {
        var rows = Table("| floor |").Select(cells => Backticked().Matches(cells[1]).Select(room => room.Groups[1].Value).ToList()).Where(rooms => rooms.Count > 0);
        var floors = House.Rooms.GroupBy(room => room.Floor).OrderByDescending(floor => floor.Key).Select(floor => floor.Select(room => room.Folder));
        var (planned, shown) = (floors.Select(floor => string.Join(' ', floor)).ToList(), rows.Select(row => string.Join(' ', row)).ToList());
        Assert.True(planned.SequenceEqual(shown), $"docs/architecture.md has to show the floors of docs/floors.txt, a row a floor. Only in the plan: {string.Join("; ", planned.Except(shown))}. Only in the table: {string.Join("; ", shown.Except(planned))}.");
    }

    [Fact]
    public void Every_room_that_is_named_exists()
    {
        var rooms = Room().Matches(Repository.Read(Page)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("Flow/Intake", rooms);
        Assert.DoesNotContain(rooms, room => !Directory.Exists(Repository.PathOf(Path.Combine(Core, room))));
    }

    [Fact]
    public void The_message_that_is_shown_to_newcomers_has_the_floors_as_they_are()
    {
        var named = Numbered().Matches(Repository.Read("CONTRIBUTING.md")).Select(match => (Folder: match.Groups[1].Value, Floor: match.Groups[2].Value)).ToList();
        Assert.True(named.Count >= 2);
        Assert.Equal(named, named.ConvertAll(one => (one.Folder, Floor: $"{House.Find("ZohoProcore.Sync", one.Folder)?.Floor}")));
    }

    [Fact]
    public void The_glossary_has_twenty_words_in_their_order()
    {
        var words = Table("| word |").Select(cells => cells[1].Trim()).ToList();
        Assert.Equal(TwentyWords, words.Count);
        Assert.Equal(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), words);
    }

    [Fact]
    public void Every_type_that_the_glossary_and_the_walk_name_exists()
    {
        var types = CodeReader.ReadPackage("ZohoProcore.Sync").Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var page = Repository.Read(Page);
        var members = Packages.PublicMembers("ZohoProcore.Sync").Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var text = page[page.IndexOf("### A purchase order walks", StringComparison.Ordinal)..page.IndexOf("**Connections are data.**", StringComparison.Ordinal)];
        var named = Backticked().Matches(text).Select(match => match.Groups[1].Value).Where(name => TypeName().IsMatch(name)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(named.Count > 25);
        Assert.DoesNotContain(named, name => !types.Contains(name) && !members.Contains(name) && !Directory.Exists(Repository.PathOf(Core, name)));
    }

    /// <summary>The next kind of record finds in CONTRIBUTING every room in which something is an order's, and no room in which nothing is.</summary>
    [Fact]
    public void A_new_kind_of_record_is_led_to_every_room_that_has_something_of_orders()
    {
        var page = Repository.Read("CONTRIBUTING.md");
        var section = page[page.IndexOf("### A kind of record", StringComparison.Ordinal)..page.IndexOf("## Rules that the build checks", StringComparison.Ordinal)];
        var named = Backticked().Matches(section).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var rooms = types.Where(type => IsOfOrders(type) || type.Uses.Keys.Any(used => IsOfOrders(used) || used.Name is "RecordKind") || HasSomethingOfOrders(type)).SelectMany(RoomsOf).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Flow/Applying", rooms);
        Assert.Contains("Model/Records", rooms);
        var unnamed = rooms.Except(named.Append(""), StringComparer.Ordinal).ToList();
        Assert.True(unnamed.Count == 0, $"CONTRIBUTING.md (\"A kind of record\") has no row for {string.Join(", ", unnamed)}, and something of orders stands there.");

        var rows = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).Where(room => room is not ("." or "Flow/Failures"));
        Assert.Empty(rows.Except(rooms, StringComparer.Ordinal));

        var known = types.Select(type => type.Name).Concat(Repository.Files("*.cs", "tests", "ZohoProcore.Sync.Tests").Select(path => Path.GetFileNameWithoutExtension(path)));
        Assert.DoesNotContain(named.Where(name => TypeName().IsMatch(name)).Except(known, StringComparer.Ordinal), name => !Directory.Exists(Repository.PathOf(Core, name)));
    }

    /// <summary>
    /// What knows orders or commitments says so in its name, so that the next kind's can stand beside it. What serves every kind and hands each to its own is
    /// named here; a rule of mapping is named by what it finds, and its interface says whose it is.
    /// </summary>
    [Fact]
    public void What_only_orders_need_is_named_after_them()
    {
        string[] everyKind =
        [
            "SyncEngine", "SyncOptions", "SyncRecord", "WorkRunner", "ScanRunner", "RecurringScans", "DirectoryRefresh", "AskedRules", "DecisionCheck", "DecisionWords", "WriteBrake", "TagOptionNames", "ReviewDesk", "ReviewDecider", "ReconciliationReport",
            "WaitingReport", "BudgetReconciliation", "CommittedCostReader", "ReconciliationWords", "MonthBooks", "MonthClosing", "MonthJson", "MonthStatement", "UnbilledRemainder", "UnclaimedAfterClose", "CurrencyAmount", "StatementHash", "ChangeSet", "CostPolicy", "SyncPolicies", "PlainPoliciesJson", "PolicyCheck", "PolicyDocument", "PolicyChange", "PolicyDesk", "GoAheadDecider", "GoAheadDesk", "ConnectionJson", "PlanningJson", "AuditedThings",
            "AlignmentReader", "AlignmentPlanReader", "CustomerReader", "UsedChoice", "NewVendor", "StandingVendorDecisions", "VendorPlan", "VendorPlanInput", "VendorPlanner", "VendorAudit", "VendorBatch", "VendorBookkeeper", "VendorHolder", "VendorWriter", "VendorInputReader", "SharedCompanyReader", "HostedAudit", "HostedBatch", "HostedBookkeeper", "HostedPlan", "HostedPlanner", "HostedReader", // what people decide and intents are kept alike for every kind
            "ISyncStore", "InMemoryAnswers", "InMemoryGroups", "InMemorySyncStore", "InMemoryTables", "OwnedConnections", "ConnectionSession", "SessionCache", "BasisReader", "DocumentTables", "RecordTable", "RelationalSyncStore", "ReviewTable", "SoughtColumns", "StoreJson",
        ];
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var knowing = types.Where(type => !IsOfOrders(type) && type.Uses.Keys.Any(IsOfOrders) && RoomsOf(type).Any() && type.Uses.Keys.All(used => used.Name != "IOrderMappingRule" || type.Name == "AskedRules"))
            .Select(type => type.Name).ToList();
        Assert.True(types.Count(IsOfOrders) > 60);
        var unsaid = knowing.Except(everyKind, StringComparer.Ordinal).ToList();
        Assert.True(unsaid.Count == 0, $"What knows orders says so in its name, or serves every kind and stands in the list of this test: {string.Join(", ", unsaid)}.");
        Assert.Empty(everyKind.Except(knowing, StringComparer.Ordinal)); // who no longer knows them needs no leave
    }

    private static IEnumerable<string> RoomsOf(CodeType type) =>
        type.Documents.Where(path => path.Contains("/src/ZohoProcore.Sync/", StringComparison.Ordinal)).Select(path => Path.GetDirectoryName(path.Split("/src/ZohoProcore.Sync/")[1])!);

    // By a member's name: a number of an order, a kind of an order's.
    private static bool HasSomethingOfOrders(CodeType type) =>
        Members.TryGetValue(type.FullName, out var members) && members.Any(name => Words(name).Any(word => word is "Order" or "Orders" or "Commitment" or "Commitments"));

    private static readonly Dictionary<string, List<string>> Members = Packages.Assembly("ZohoProcore.Sync").GetTypes().GroupBy(type => Outermost(type).FullName!.Split('`')[0])
        .ToDictionary(same => same.Key, same => same.SelectMany(type => type.GetMembers(Declared)).Where(member => !member.Name.Contains('<', StringComparison.Ordinal) && member is not FieldInfo { IsPrivate: true })
            .Select(member => member.Name).ToList());

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsOfOrders(CodeType type) =>
        type.Name.Contains("Order", StringComparison.Ordinal) || type.Name.Contains("Commitment", StringComparison.Ordinal);

    /// <summary>A decision is a person's. What rules and matching find has names of its own.</summary>
    [Fact]
    public void Only_what_is_about_a_persons_choice_is_called_a_decision()
    {
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var chosen = types.Where(type => type.Name is "ReviewDecision" or "LinkDecision" or "OrderDecision").ToHashSet();
        Assert.Equal(3, chosen.Count);
        Assert.DoesNotContain(
            types.Where(type => type.Name.Contains("Decision", StringComparison.Ordinal) && !type.Name.EndsWith("Exception", StringComparison.Ordinal)),
            type => !chosen.Contains(type) && type.Name is not "DecisionEffect" && !type.Uses.Keys.Any(used => chosen.Contains(used) || used.Name == "DecisionEffect"));
    }

    /// <summary>Words of the glossary that stand in names: whoever bears one is about the one thing that it is used for.</summary>
    [Theory]
    [InlineData("Session", "ConnectionSession", "SessionCache", "SessionLoan")]
    [InlineData("Key", "RecordKey")]
    [InlineData("Intent", "CommitmentIntent")]
    [InlineData("Lease", "LimitLease")]
    [InlineData("Ledger", "LedgerCommitment", "LedgerOrder")]
    [InlineData("Work", "AskedWork", "ClaimedWork", "OrderWork", "WorkCounts", "WorkItem", "WorkKind", "WorkMaker", "WorkPriority", "WorkRow", "WorkRunner", "WorkSubmitter", "WorkTable")]
    [InlineData("Record", "IRecordHandler", "PlannedRecord", "RecordChanges", "RecordContext", "RecordHash", "RecordKey", "RecordKind", "RecordKindCheck", "RecordKindJsonConverter", "RecordOutcome", "RecordPlan", "RecordQuery", "RecordSnapshot", "RecordState", "RecordTable", "RecordWrite", "SyncRecord", "UnreadableRecord", "WaitingRecord")]
    [InlineData("Finding", "Finding", "FindingCodes", "FindingJson", "FindingSeverity", "FindingWords")]
    [InlineData("Directory", "CompanyDirectory", "DirectoryCache", "DirectoryHistory", "DirectoryJson", "DirectoryMarks", "DirectoryNote", "DirectoryReader", "DirectoryRefresh", "KnownDirectory")]
    [InlineData("Service", "ServiceHealth", "ServiceHealthState")]
    [InlineData("Review", "ReviewAction", "ReviewAnswer", "ReviewDecider", "ReviewDecision", "ReviewDesk", "ReviewGroup", "ReviewGroupTable", "ReviewItem", "ReviewItemNotFoundException", "ReviewKeeper", "ReviewQuery", "ReviewStatus", "ReviewTable")]
    public void A_word_of_the_glossary_is_used_for_one_thing(string word, params string[] bearers) => Assert.Equal(
        bearers,
        CodeReader.ReadPackage("ZohoProcore.Sync").Where(type => type.FullName.StartsWith("ZohoProcore.Sync.", StringComparison.Ordinal))
            .Select(type => type.Name).Where(name => Words(name).Contains(word, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>In what people read, too: a vendor is a firm, and a decision is a person's.</summary>
    [Fact]
    public void What_people_read_uses_vendor_and_decision_for_one_thing()
    {
        var files = new[] { "src", "samples" }.SelectMany(folder => Repository.Files("*.cs", folder).Concat(Repository.Files("*.md", folder)))
            .Concat(Repository.Files("*.md", "docs")).Append("README.md").Append("CONTRIBUTING.md").Append("CHANGELOG.md").ToList();
        Assert.True(files.Count > 500);
        var other = files.SelectMany(path => OtherSense().Matches(Repository.Read(path)).Select(match => $"{path}: {match.Value}")).ToList();
        Assert.True(other.Count == 0, $"The two APIs are services, and what a rule or a plan says is an answer or a plan (glossary in docs/architecture.md):\n{string.Join('\n', other)}");
        Assert.Matches(OtherSense(), "by the vendor's documentation");
        Assert.DoesNotMatch(OtherSense(), "The vendor's own record, of neither vendors nor cost codes.");
    }

    [GeneratedRegex(@"\b(both|either|neither) vendors?\b(?! nor)|\bvendor(s|'s|s')? (own )?(documentation|docs|APIs?|arithmetic|words|limits?|minute|sandbox)\b|\b(every|the last) decision('s|\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherSense();

    private static IEnumerable<string> Words(string name) => NameWord().Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex NameWord();

    // The cells of a table's rows, those of its head and its rule left out.
    private static List<string[]> Table(string head) =>
    [
        .. Repository.Read(Page).Split('\n').SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')),
    ];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("^[A-Z][A-Za-z]+$")]
    private static partial Regex TypeName();

    [GeneratedRegex("""`((?:Flow|Storage|Decisions|Model)(?:/\w+)*)/?`""")]
    private static partial Regex Room();

    [GeneratedRegex("""`(\w+(?:/\w+)*)/\w+` \(floor (\d+)\)""")]
    private static partial Regex Numbered();
}
