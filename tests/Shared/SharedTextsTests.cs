using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

public sealed class SharedTextsTests
{
    private static readonly string[] Beginnings = ["\"\"", "\"null\"", "\"0\"", "\"é\"", "\"a\\u0062\"", "\"\\ud83d\\ude00\""];

    private readonly SharedTexts _texts = new();

    [Fact]
    public void A_short_text_that_comes_again_is_the_same_one()
    {
        // Others take its place meanwhile only by chance.
        Assert.Contains(Enumerable.Range(0, 20), _ => ReferenceEquals(TextOf("\"Net 30\""u8), TextOf("\"Net 30\""u8)));
        Assert.NotSame(TextOf("\"a text that is much too long for that\""u8), TextOf("\"a text that is much too long for that\""u8));
    }

    /// <summary>Far more texts than there are places, in any order: each is what it is when it is read alone.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_text_is_what_was_sent_whatever_came_before_it(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++)
        {
            int number = random.Next(3000);
            string json = random.Next(4) switch
            {
                0 => Beginnings[random.Next(Beginnings.Length)],
                1 => $"\"{number}\"",
                2 => $"\"the same beginning {number} the same end\"",
                _ => $"\"{(char)random.Next('a', 'ż')}{number % 50}\"",
            };
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            using var alone = JsonDocument.Parse(bytes);

            Assert.Equal(alone.RootElement.GetString(), TextOf(bytes));
        }
    }

    [Fact]
    public void A_name_that_is_there_twice_is_seen_in_objects_of_any_length_and_depth()
    {
        string many = string.Join(",", Enumerable.Range(0, 300).Select(i => $"\"m{i}\":{i}"));
        string deep = string.Concat(Enumerable.Repeat("{\"a\":1,\"b\":", 60)) + "{" + many + "}" + new string('}', 60);

        Assert.False(SaidTwice.MayBeIn(deep));
        Assert.True(SaidTwice.MayBeIn(deep.Replace("\"m299\"", "\"m7\"", StringComparison.Ordinal)));
        Assert.True(SaidTwice.MayBeIn(deep[..^1] + ",\"a\":2}"));
    }

    private string? TextOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return _texts.Text(ref reader);
    }
}
