using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Conventions.Tests;

/// <summary>What holds for files, whoever adds one.</summary>
public sealed partial class RepositoryTests
{
    private const int LongestFile = 250;
    private const int LongestLine = 140;

    [Fact]
    public void Every_readme_says_that_the_project_is_not_affiliated()
    {
        var readmes = Repository.Files("README.md").ToList();
        Assert.Contains("README.md", readmes);
        foreach (var package in Packages.Names)
        {
            Assert.Contains(Path.Combine("src", package, "README.md"), readmes);
            Assert.Contains("MIT", Repository.Read(Path.Combine("src", package, "README.md")), StringComparison.Ordinal);
        }

        None(readmes.Where(path => !Repository.Read(path).Contains("ot affiliated with Zoho or Procore", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_wire_note_says_what_is_done_and_where_it_was_seen_and_both_clients_readmes_link_them()
    {
        string notes = Repository.Read(Path.Combine("docs", "wire-notes.md"));
        string[] sources = [.. Regex.Matches(notes[..notes.IndexOf("## ", StringComparison.Ordinal)], @"\*([^*]+)\*").Select(match => match.Groups[1].Value.ToUpperInvariant())];
        Assert.True(sources.Length > 10);
        string[][] rows = [.. notes.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| what | what we do | source |").Select(line => line.Trim('|', ' ').Split(" | "))];
        Assert.True(rows.Length > 50);
        // Beside the sources that are named at the top: other pages, and what anybody can look up.
        string[] others = ["page", "documentation", "published", "public report", "live run", "integrations", "assemblies", "measured", "every id"];
        None(rows.Where(row => row.Length != 3 || row.Any(string.IsNullOrWhiteSpace)
            || !sources.Concat(others).Any(source => row[2].Contains(source, StringComparison.OrdinalIgnoreCase))).Select(row => string.Join(" | ", row)));
        None(new[] { "ZohoBooks.Client", "Procore.Client" }.Where(package => !Repository.Read(Path.Combine("src", package, "README.md")).Contains("docs/wire-notes.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_switch_of_the_sandbox_is_a_question_of_the_host_s_probe()
    {
        string questions = string.Concat(Repository.Files("*.cs", "samples", "EmbeddedHost", "Probe").Select(Repository.Read));
        foreach (string side in (string[])["Zoho", "Procore"])
        {
            List<string> switches = [.. Switch().Matches(Repository.Read(Path.Combine("samples", "Sandbox", side, $"{side}Switches.cs"))).Select(match => $"{side.ToLowerInvariant()}.{match.Groups[1].Value}")];
            Assert.True(switches.Count > 15);
            Assert.DoesNotContain(switches, name => !questions.Contains($"\"{name}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_note_on_the_wire_that_no_source_settles_is_asked_by_the_probe_or_says_why_not()
    {
        string[] unsettled = ["guard", "unverified", "not verified", "silent", "against"];
        string[] open = ["not documented", "is not said", "whether a potential"];
        string page = Repository.Read(Path.Combine("docs", "wire-notes.md"));
        List<string> notes = [.. page[page.IndexOf("## Zoho Books", StringComparison.Ordinal)..page.IndexOf("## The host", StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))
            .Where(cells => Array.Exists(unsettled, word => cells[^1].Contains(word, StringComparison.Ordinal))
                || Array.Exists(open, word => cells[0].Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(cells => cells[0])];
        List<string> known = [.. Note().Matches(Repository.Read(Path.Combine("samples", "EmbeddedHost", "Probe", "ProbeNotes.cs")))
            .Select(match => match.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal))];
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Single(known, begins => note.StartsWith(begins, StringComparison.Ordinal)));
        Assert.All(known, begins => Assert.Single(notes, note => note.StartsWith(begins, StringComparison.Ordinal)));
    }

    [Fact]
    public void Imports_stand_in_order_those_of_System_first()
    {
        static string Order(string name) => (name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? "0." : "1.") + name.ToUpperInvariant().Replace('.', '\u0001');
        var imports = Repository.Files("*.cs").Select(path => (path, names: Import().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value).ToList())).ToList();
        Assert.True(imports.Count(file => file.names.Count > 1) > 100);
        None(imports.Where(file => !file.names.SequenceEqual(file.names.OrderBy(Order, StringComparer.Ordinal))).Select(file => file.path));
    }

    [Fact]
    public void No_exception_filter_calls_what_could_throw()
    {
        // What a filter throws is swallowed, and the exception passes it. These look at an exception, a request or a number and at nothing else; a new name is looked at first.
        string[] calls = ["TransportFault.Is", "CommitmentLocks.MayBeLock", "Is", "IsNotAllowed", "IsAnswer", "dialect.Judge", "IsLost", "IsWorthAnother"];
        string[] members = ["Status", "Code", "Method", "IsDoubtful", "OutcomeUnknown", "IsWordless", "Failure", "Expired", "IsCancellationRequested", "HttpMethod.Delete", "PagePlace.Smallest", "Size", "Final", "Lost", "TimedOut", "ZohoBooksNotFoundException", "ZohoBooksValidationException"];
        var filters = Repository.Files("*.cs", "src").SelectMany(path => Filter().Matches(Repository.Read(path)).Select(match => (path, Text: match.Groups[1].Value))).ToList();
        Assert.True(filters.Count >= 25, $"{filters.Count} filters");
        Assert.Equal(filters.Count, Repository.Files("*.cs", "src").Sum(path => AnyFilter().Count(Repository.Read(path))));
        None(filters.SelectMany(filter => Call().Matches(filter.Text).Select(call => call.Groups[1].Value).Where(call => !calls.Contains(call)).Select(call => $"{filter.path}: {call}")));
        None(filters.SelectMany(filter => Member().Matches(filter.Text).Select(member => member.Value)
            .Where(member => !calls.Contains(member) && !members.Contains(member) && !members.Contains(member[(member.LastIndexOf('.') + 1)..])).Select(member => $"{filter.path}: {member}")));
        // An index, a cast, a null that is no null, a conversion, a wait, a calculation, a text that is put together.
        None(filters.Where(filter => CanThrow().IsMatch(filter.Text)).Select(filter => $"{filter.path}: {filter.Text}"));
        Assert.All(["a[0]", "(T)a is b", "a!.B", "a as T", "await a", "a + b == c", "a / b > 1", "$\"{a}\" == b", "new T(a) == b", "checked(a) == 1", "a ?? throw b"], text => Assert.Matches(CanThrow(), text));
    }

    [Fact]
    public void What_is_called_back_on_a_timer_or_by_the_pool_stands_where_tests_call_it_at_any_time()
    {
        // Each has its test in CallBackTests, or runs as a task that keeps what it throws; HostClock hands on what these call. A new one gets one first.
        string[] known = ["Deadline.cs", "Waiting.cs", "RequestLimiter.cs", "TokenSource.cs", "HostClock.cs"];
        var found = Repository.Files("*.cs", "src").Where(path => CallBack().IsMatch(Repository.Read(path))).ToList();
        Assert.Equal(known.Length, found.Count(path => known.Contains(Path.GetFileName(path))));
        None(found.Where(path => !known.Contains(Path.GetFileName(path))));
    }

    [Fact]
    public void Files_of_the_packages_are_short() =>
        None(Sources().Where(path => File.ReadLines(Repository.PathOf(path)).Count() > LongestFile));

    [Fact]
    public void Lines_of_the_packages_fit_on_a_screen()
    {
        Assert.Contains($"max_line_length = {LongestLine}", Repository.Read(".editorconfig"), StringComparison.Ordinal);
        None(
            from path in Sources()
            from line in File.ReadLines(Repository.PathOf(path)).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > LongestLine
            select $"{path}:{line.Number} has {line.Text.Length} columns");
    }

    [Fact]
    public void Nothing_in_the_packages_is_left_for_later() =>
        None(Repository.Files("*.cs", "src").Where(path => Unfinished().IsMatch(Repository.Read(path))));

    [Fact]
    public void No_test_is_switched_off() =>
        None(Repository.Files("*.cs", "tests").Where(path => SwitchedOff().IsMatch(Repository.Read(path))));

    [Fact]
    public void Packages_come_from_a_named_source_that_is_addressed_nowhere()
    {
        string[] files = ["nuget.config", "global.json", "Directory.Build.props", "Directory.Packages.props", Path.Combine(".ci", "run")];
        None(files.Where(path => FeedAddress().IsMatch(Repository.Read(path))));
        var mapped = XDocument.Load(Repository.PathOf("nuget.config")).Descendants("packageSource").ToList();
        Assert.Equal("*", (string?)Assert.Single(Assert.Single(mapped).Elements("package")).Attribute("pattern"));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Zoho.Procore.Sdk.sln").Replace('\\', '/');
        var projects = ((string[])["src", "tests", "samples", "benchmarks"]).SelectMany(folder => Repository.Files("*.csproj", folder));
        None(projects.Where(path => !solution.Contains($"\"{path.Replace('\\', '/')}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_package_version_is_stated_once_and_centrally()
    {
        var projects = ((string[])["src", "tests", "samples", "benchmarks"]).SelectMany(folder => Repository.Files("*.csproj", folder));
        Assert.Empty(
            from path in projects
            from reference in XDocument.Load(Repository.PathOf(path)).Descendants("PackageReference")
            where reference.Attribute("Version") is not null
            select $"{path}: {(string?)reference.Attribute("Include")}");
    }

    private static IEnumerable<string> Sources() => Repository.Files("*.cs", "src");

    // One line of the message for each offender.
    private static void None(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }

    [GeneratedRegex(@"^using ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\bTODO\b|\bHACK\b|\bFIXME\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip\s*=|Assert\.True\(true\)")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"catch\b[^{]*?\bwhen \(((?>[^()]+|\((?<open>)|\)(?<-open>))*)\)")]
    private static partial Regex Filter();

    [GeneratedRegex(@"catch\b[^{]*?\bwhen\s*\(")]
    private static partial Regex AnyFilter();

    [GeneratedRegex("""(?:new|Unasked)\("((?:[^"\\]|\\.)*)",""")]
    private static partial Regex Note();

    [GeneratedRegex(@"public [\w.]+ (\w+) \{ get; init; \}")]
    private static partial Regex Switch();

    [GeneratedRegex(@"([A-Za-z_.]+)\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")]
    private static partial Regex Member();

    [GeneratedRegex(@"\[|\(\w+\)\s*\w|\w!|\bas\b|\bawait\b|\bnew\b|\bchecked\b|\bthrow\b|\$""|[-+*/%]")]
    private static partial Regex CanThrow();

    [GeneratedRegex(@"CreateTimer\(|new Timer\(|\.Register\(|UnsafeRegister|QueueUserWorkItem|Task\.Run\(|ContinueWith\(|async void")]
    private static partial Regex CallBack();

    [GeneratedRegex(@"https?://[^\s""<]*(nuget|/v3/|index\.json|feed)", RegexOptions.IgnoreCase)]
    private static partial Regex FeedAddress();
}
