using System.Text;

namespace ZohoProcore.Sync.Tests.Audit;

public sealed class LookedUpTextTests
{
    private const int Most = 1_000;

    [Theory]
    [InlineData("x")]
    [InlineData("\u00e9")]
    [InlineData("\u5b57")]
    [InlineData("\U0001f600")]
    public void What_an_index_takes_is_looked_up_as_it_is_and_what_is_longer_by_its_beginning_and_its_hash(string letter)
    {
        var fits = string.Concat(Enumerable.Repeat(letter, Most / Encoding.UTF8.GetByteCount(letter)));
        Assert.Same(fits, LookedUpText.Of(fits));

        var cut = LookedUpText.Of("-" + fits + fits);
        Assert.StartsWith("-" + letter, cut, StringComparison.Ordinal);
        Assert.EndsWith($"… {ContentHash.Of("-" + fits + fits)}", cut, StringComparison.Ordinal);
        Assert.NotEqual(cut, LookedUpText.Of("-" + fits + fits + letter));
        Assert.Same(cut, LookedUpText.Of(cut));
        Assert.InRange(Encoding.UTF8.GetByteCount(cut), 1, Most);
        Assert.Equal(cut, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut))); // no letter in halves
    }

    /// <summary>So many letters stay that a person knows the text again, and a letter of two halves is not cut through.</summary>
    [Theory]
    [InlineData(198, 200)]
    [InlineData(199, 199)]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    public void Of_a_long_text_two_hundred_letters_stay_and_no_half_of_one(int before, int stay)
    {
        var text = new string('x', before) + "\U0001f600" + new string('y', Most);

        Assert.Equal($"{text[..stay]}… {ContentHash.Of(text)}", LookedUpText.Of(text));
    }

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most + 1, false)]
    public void A_text_is_too_long_by_its_bytes(int letters, bool fits) => Assert.Equal(fits, LookedUpText.Of(new('x', letters)).Length == letters);
}
