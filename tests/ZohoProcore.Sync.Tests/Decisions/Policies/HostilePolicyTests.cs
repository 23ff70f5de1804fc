using System.Text;
using Zoho.Procore.Sdk.Testing;

namespace ZohoProcore.Sync.Tests;

/// <summary>Documents of policies that nobody means: each is read, or its problems are told.</summary>
public sealed class HostilePolicyTests
{
    private static readonly string[] Lines = PolicyDocument.Write(new()).Split('\n');

    [Fact]
    public void A_document_is_read_or_its_problems_are_told() => Hostile.Each(300, "ZZHOSTILE0123456789SECRET", hostile =>
    {
        string[] lines = [.. Lines];
        for (var changes = hostile.Next(4); changes > 0; changes--)
        {
            var at = hostile.Next(lines.Length);
            var colon = lines[at].IndexOf("\": ", StringComparison.Ordinal);
            if (colon > 0 && !lines[at].TrimEnd().EndsWith('{') && !lines[at].TrimEnd().EndsWith('['))
            {
                lines[at] = lines[at][..(colon + 3)] + hostile.Value() + (lines[at].TrimEnd().EndsWith(',') ? "," : string.Empty);
            }
        }

        var json = hostile.Next(8) == 0 ? hostile.Value() : Encoding.UTF8.GetString(hostile.Bytes(string.Join('\n', lines)));
        PolicyReading? read = null;
        Hostile.Bounded(10L * json.Length, () => read = PolicyDocument.Read(json));
        Assert.Equal(read!.Policies is null, read.Problems.Count > 0);
        Assert.All(read.Problems, problem => Assert.InRange(problem.Fix.Length, 1, 5000));
    });

    /// <summary>A text of a program, and not of a file, may hold half a character itself.</summary>
    [Fact]
    public void Half_a_character_in_the_text_itself_is_told_as_that() =>
        Assert.Contains("half a character", Assert.Single(PolicyDocument.Read("{ \"currency\": \"" + (char)0xD83D + "\" }").Problems).Fix, StringComparison.Ordinal);
}
