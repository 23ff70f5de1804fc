using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Conventions.Tests;

/// <summary>What people meet by name has its place in the pages of <c>docs/</c>; what is missing there, and what is there and nowhere else, is named.</summary>
public sealed class SitePageTests
{
    [Fact]
    public void Every_finding_says_what_it_means_why_and_what_to_do()
    {
        var sections = Page("findings.md").Sections(3);
        string[] codes = [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!)];
        Assert.True(codes.Length > 50);
        AreTheSame("docs/findings.md", codes, sections.Select(section => section.Heading));
        Assert.Empty(codes.Where(code => !BodyOf(sections, code).StartsWith($"\n{FindingWords.Sentence(code)}\n", StringComparison.Ordinal))
            .Select(code => $"docs/findings.md, {code}: it begins with \"{FindingWords.Sentence(code)}\""));
        Has("docs/findings.md", sections, "**Why.**", "**Next.**");
    }

    [Fact]
    public void Every_rule_and_every_validator_says_what_it_asks_what_it_finds_and_what_is_next()
    {
        var sections = Page("rules.md").Sections(3);
        string[] names = [.. typeof(OrderRules).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.GetValue(OrderRules.Default)).OfType<IEnumerable>().SelectMany(rules => rules.Cast<object>()).Select(NameOf)];
        Assert.Contains("CurrencyValidator", names);
        Assert.True(names.Length >= 12);
        AreTheSame("docs/rules.md", names, sections.Select(section => section.Heading));
        Has("docs/rules.md", sections, "**Asks.**", "**Finds.**", "**Next.**");
    }

    /// <summary>The codes that a rule's own file has are linked in its section.</summary>
    [Fact]
    public void What_a_rule_finds_stands_in_its_section()
    {
        var sections = Page("rules.md").Sections(3);
        var found = (from list in typeof(OrderRules).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.GetValue(OrderRules.Default)).OfType<IEnumerable>()
                     from rule in list.Cast<object>()
                     let code = Repository.Read(Repository.Files($"{rule.GetType().Name}.cs", "src", "ZohoProcore.Sync").Single())
                     from finding in Regex.Matches(code, @"\bFindingCodes\.(\w+)").Select(match => match.Groups[1].Value).Distinct()
                     select (Rule: NameOf(rule), Finding: finding)).ToList();
        Assert.True(found.Count >= 12);
        Assert.Empty(found.Where(one => !BodyOf(sections, one.Rule).Contains($"[{one.Finding}](findings.md#", StringComparison.Ordinal)).Select(one => $"docs/rules.md, {one.Rule}: {one.Finding}"));
    }

    [Fact]
    public void Every_list_of_rules_has_its_chapter() => AreTheSame(
        "docs/rules.md",
        typeof(OrderRules).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType != typeof(bool)).Select(property => property.Name),
        Page("rules.md").Sections(2).Select(section => section.Heading));

    [Fact]
    public void Every_state_of_a_record_has_its_words()
    {
        var sections = Page("states.md").Sections(3);
        AreTheSame("docs/states.md", Enum.GetNames<RecordState>(), sections.Select(section => section.Heading));
        Has("docs/states.md", sections, "**Next.**");
    }

    [Theory]
    [InlineData(typeof(SyncStage), "states.md")]
    [InlineData(typeof(ReviewStatus), "states.md")]
    [InlineData(typeof(ServiceHealthState), "states.md")]
    [InlineData(typeof(ReconciliationResult), "states.md")]
    [InlineData(typeof(ReconciliationCause), "states.md")]
    [InlineData(typeof(UnclaimedCause), "states.md")]
    [InlineData(typeof(ChangeAfterCloseKind), "states.md")]
    [InlineData(typeof(AlignmentStanding), "states.md")]
    [InlineData(typeof(AlignmentEnding), "states.md")]
    [InlineData(typeof(LinkStatus), "states.md")]
    [InlineData(typeof(DecisionEffect), "states.md")]
    [InlineData(typeof(ReviewAction), "decisions.md")]
    [InlineData(typeof(LinkAction), "decisions.md")]
    [InlineData(typeof(WebhookAnswer), "hosting.md")]
    public void Every_value_has_its_row(Type values, string page) =>
        Assert.Empty(Enum.GetNames(values).Where(name => !Page(page).Text.Contains($"\n| `{name}` | ", StringComparison.Ordinal)).Select(name => $"docs/{page}: {values.Name}.{name}"));

    /// <summary>What is called a state, or by another word for it, is one that <see cref="Every_value_has_its_row"/> knows.</summary>
    [Fact]
    public void Whatever_says_how_something_stands_has_its_rows()
    {
        string[] words = ["State", "Status", "Stage", "Standing", "Ending", "Result", "Cause", "Answer", "Effect"];
        var told = typeof(SitePageTests).GetMethod(nameof(Every_value_has_its_row))!.GetCustomAttributes<InlineDataAttribute>().Select(row => (Type)row.Data[0]!)
            .Append(typeof(RecordState)).Append(typeof(ScopeEffect)); // the first has sections, the second is the word of a rule of the scope
        var states = Packages.PublicTypes("ZohoProcore.Sync").Where(type => type.IsEnum && Array.Exists(words, word => type.Name.EndsWith(word, StringComparison.Ordinal))).ToList();
        Assert.True(states.Count >= 12);
        Assert.Empty(states.Except(told).Select(type => $"{type.Name}: give its values rows, and it to Every_value_has_its_row"));
    }

    /// <summary>What month end says of an order is on the page as the product says it, with its next step.</summary>
    [Fact]
    public void Every_cause_of_month_end_says_what_it_means_and_what_to_do()
    {
        string page = Page("states.md").Text;
        var rows = Enum.GetValues<ReconciliationCause>().Where(cause => cause != ReconciliationCause.None).Select(cause => Row(cause, ReconciliationWords.Sentence(cause), ReconciliationWords.NextStep(cause)))
            .Concat(Enum.GetValues<UnclaimedCause>().Select(cause => Row(cause, ReconciliationWords.Sentence(cause), ReconciliationWords.NextStep(cause))));
        Assert.All(rows, row => Assert.Contains(row, page, StringComparison.Ordinal));

        static string Row(Enum cause, string sentence, string next) => $"\n| `{cause}` | {sentence} | {(next.Length > 0 ? next : "Nothing.")} |\n";
    }

    [Fact]
    public void Every_policy_has_its_row()
    {
        string page = Page("policies.md").Text;
        var keys = typeof(SyncPolicies).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).ToList();
        Assert.True(keys.Count > 25);
        Assert.DoesNotContain(keys, key => !page.Contains($"| `{key}` | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_exception_says_on_a_page_what_to_do()
    {
        string page = Page("troubleshooting.md").Text;
        var exceptions = Packages.Names.SelectMany(Packages.PublicTypes).Where(type => type.IsAssignableTo(typeof(Exception)) && !type.IsAbstract).Select(type => type.Name);
        Assert.DoesNotContain(exceptions, name => !page.Contains($"\n| `{name}` | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_connects_reads_which_credentials_it_takes()
    {
        var names = typeof(CredentialNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"CredentialNames.{field.Name}").ToList();
        foreach (string page in (string[])[Path.Combine("src", "ZohoProcore.Sync", "README.md"), Path.Combine("docs", "start.md")])
        {
            string text = Repository.Read(page);
            Assert.Empty(names.Where(name => !text.Contains(name, StringComparison.Ordinal)).Select(name => $"{page}: {name}"));
        }
    }

    /// <summary>The line that our own sample has is the one that is told.</summary>
    [Fact]
    public void Whoever_builds_for_NET_Framework_reads_the_line_that_ends_its_warnings()
    {
        const string Line = "<SuppressTfmSupportBuildWarnings>true</SuppressTfmSupportBuildWarnings>";
        Assert.Contains(Line, Repository.Read(Path.Combine("samples", "FrameworkConsole", "FrameworkConsole.csproj")), StringComparison.Ordinal);
        string[] pages = ["README.md", Path.Combine("docs", "start.md"), .. Packages.Names.Select(name => Path.Combine("src", name, "README.md"))];
        Assert.DoesNotContain(pages, page => !Repository.Read(page).Contains(Line, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_tests_reads_how_a_client_is_led_elsewhere()
    {
        string page = Repository.Read(Path.Combine("docs", "testing.md"));
        string[] words = [nameof(ZohoBooksOptions.LoopbackEndpoints), nameof(ZohoBooksOptions.UsePrimaryHandler), "FromPages", nameof(DispatchProxy), "MockHttp", "SandboxServer"];
        Assert.DoesNotContain(words, word => !page.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>What one writes: no blank lines, no usings, no braces that stand alone.</summary>
    [Fact]
    public void A_host_is_as_short_as_its_heading_says()
    {
        var host = Page("hosting.md");
        string words = host.Sections(2).Single(section => section.Heading.StartsWith("Your own in ", StringComparison.Ordinal)).Heading;
        string code = host.Blocks.Single(block => block.Code.Contains("class SyncLoop", StringComparison.Ordinal)).Code;
        var written = code.Split('\n').Select(line => line.Trim()).Where(line => line.Trim('{', '}', ')', ';').Length > 0 && !(line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal))).ToList();
        Assert.InRange(written.Count, 30, int.Parse(words.Split(' ')[3], CultureInfo.InvariantCulture));
    }

    /// <summary>The site's own list; <c>docs/README.md</c> is the one on GitHub.</summary>
    [Fact]
    public void Every_page_is_in_the_table_of_contents_of_the_site() => AreTheSame(
        "docs/toc.yml",
        Repository.Files("*.md", "docs").Select(path => Path.GetFileName(path)!),
        Repository.Read(Path.Combine("docs", "toc.yml")).Split('\n').Where(line => line.EndsWith(".md", StringComparison.Ordinal)).Select(line => line.Trim()["href: ".Length..]));

    private static MarkdownPage Page(string name) => new(Path.Combine("docs", name));

    private static string NameOf(object rule) => (string)rule.GetType().GetProperty("Name")!.GetValue(rule)!;

    private static string BodyOf(IReadOnlyList<(string Heading, string Body)> sections, string heading) => sections.FirstOrDefault(section => section.Heading == heading).Body ?? "";

    private static void AreTheSame(string page, IEnumerable<string> inCode, IEnumerable<string> onPage)
    {
        var (code, told) = (inCode.ToList(), onPage.ToList());
        Assert.Empty(code.Except(told, StringComparer.Ordinal).Select(name => $"{page} says nothing of {name}"));
        Assert.Empty(told.Except(code, StringComparer.Ordinal).Select(name => $"{page} tells of {name}, which there is not"));
        Assert.Equal(told.Count, told.Distinct(StringComparer.Ordinal).Count());
    }

    private static void Has(string page, IReadOnlyList<(string Heading, string Body)> sections, params string[] words) => Assert.Empty(
        from section in sections
        from word in words
        where !section.Body.Contains(word, StringComparison.Ordinal)
        select $"{page}, {section.Heading}: no {word}");
}
