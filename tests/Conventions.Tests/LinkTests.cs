namespace Conventions.Tests;

/// <summary>A link from one page to another, or to a file, leads there, and so does its anchor.</summary>
public sealed class LinkTests
{
    private const string Home = "https://github.com/zoho-procore-sdk/Zoho.Procore.Sdk/blob/main/";

    /// <summary>Where files are shown as they are: NuGet shows pictures of a few hosts alone, and this is the one of them that has the repository's.</summary>
    private const string Raw = "https://raw.githubusercontent.com/zoho-procore-sdk/Zoho.Procore.Sdk/main/";

    public static TheoryData<string> Pages => [.. Repository.Files("*.md")];

    public static TheoryData<string> Cases => Packages.Cases;

    [Fact]
    public void There_are_pages_with_links()
    {
        Assert.Contains(Path.Combine("docs", "README.md"), Pages.Select(row => row.Data));
        Assert.True(Pages.Sum(row => new MarkdownPage(row.Data).Links.Count()) > 100);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page) =>
        Assert.Empty(new MarkdownPage(page).Links.Where(link => !Leads(page, link)).Select(link => $"{page}: {link}"));

    [Fact]
    public void Every_page_of_the_site_is_in_its_index()
    {
        string index = Path.Combine("docs", "README.md");
        var linked = new MarkdownPage(index).Links.Select(link => link.Split('#')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Repository.Files("*.md", "docs").Where(page => page != index && !linked.Contains(Path.GetFileName(page))).Select(page => $"docs/README.md does not name {page}"));
    }

    /// <summary>A README that travels in a package is shown where there is no folder beside it.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void A_package_s_readme_names_pages_by_their_whole_address(string package) =>
        Assert.DoesNotContain(new MarkdownPage(Path.Combine("src", package, "README.md")).Links, link => !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith('#'));

    /// <summary>A picture that GitHub does not serve as one, such as a drawing in text, NuGet can't show.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void A_package_s_readme_has_one_picture_that_NuGet_shows(string package)
    {
        string picture = Assert.Single(new MarkdownPage(Path.Combine("src", package, "README.md")).Links, link => link.StartsWith(Raw, StringComparison.Ordinal));
        Assert.EndsWith(".png", picture, StringComparison.Ordinal);
        byte[] file = File.ReadAllBytes(Repository.PathOf(picture[Raw.Length..]));
        Assert.Equal("89504E47", Convert.ToHexString(file[..4]));
        Assert.True(File.Exists(Repository.PathOf(Path.ChangeExtension(picture[Raw.Length..], ".svg"))), "The drawing that it is made from stands beside it.");
    }

    [Fact]
    public void What_leads_nowhere_is_found()
    {
        Assert.False(Leads("README.md", Raw + "docs/pictures/there-is-none.png"));
        Assert.True(Leads("README.md", "docs/README.md"));
        Assert.True(Leads("README.md", Home + "docs/money.md#the-arithmetic"));
        Assert.True(Leads("README.md", "https://xunit.net"));
        Assert.False(Leads("README.md", "http://xunit.net"));
        Assert.False(Leads("README.md", "https://"));
        Assert.False(Leads("README.md", "https://github.com/zoho-procore-sdk/Zoho.Procore.Sdk/tree/main/docs"));
        Assert.False(Leads("README.md", "docs/there-is-none.md"));
        Assert.False(Leads("README.md", "docs/money.md#there-is-none"));
        Assert.Equal("401-invalid_code", MarkdownPage.Anchor("401 `invalid_code`"));
        Assert.Equal("cost-codetag3", MarkdownPage.Anchor("cost-code.tag.3"));
    }

    /// <summary>What leads out is asked for where somebody has a network and says so: another's page that moved is nothing that a change here broke.</summary>
    [Fact]
    public async Task Every_link_that_leads_out_is_answered()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("LINKS") == "true", "LINKS=true asks for every page that a link leads out to.");
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        var gone = new List<string>();
        foreach (string link in Pages.SelectMany(row => new MarkdownPage(row.Data).Links).Where(link => link.Contains("://", StringComparison.Ordinal) && !link.StartsWith(Home, StringComparison.Ordinal) && !link.StartsWith(Raw, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (compatible; links)");
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode) gone.Add($"{link}: {(int)answer.StatusCode}");
        }

        Assert.Empty(gone);
    }

    // Our own repository has one form of address, which is followed into its files.
    private static bool LeadsOut(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && !link.Contains("/zoho-procore-sdk/", StringComparison.OrdinalIgnoreCase);

    private static bool Leads(string page, string link)
    {
        if (link.StartsWith(Raw, StringComparison.Ordinal)) link = Home + link[Raw.Length..];
        bool isHome = link.StartsWith(Home, StringComparison.Ordinal);
        if (!isHome && link.StartsWith("mailto:", StringComparison.Ordinal)) return true;
        if (!isHome && link.Contains("://", StringComparison.Ordinal)) return LeadsOut(link);
        string[] parts = (isHome ? link[Home.Length..] : link).Split('#', 2);
        string target = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(isHome ? "" : Path.GetDirectoryName(page)!), Uri.UnescapeDataString(parts[0]))));
        string path = Repository.PathOf(target);
        if (!File.Exists(path)) return parts.Length == 1 && Directory.Exists(path);
        return parts.Length == 1 || new MarkdownPage(target).Anchors.Contains(parts[1]);
    }
}
