using System.Runtime.Intrinsics;

namespace Benchmarks;

/// <summary>
/// What FuzzySharp's scores of two names can reach at most, by the letters and words that they share. A pair that can't reach the threshold needs no score: the
/// outcome is the same, and a large file takes minutes instead of hours.
/// </summary>
internal sealed class NameSketch
{
    private const double Slack = 1;

    private readonly Vector128<byte> _letters;
    private readonly Vector128<byte> _more;
    private readonly int _length;
    private readonly int _spaces;
    private readonly (int Hash, int Length)[] _words;
    private readonly int _wordCount;
    private readonly int _wordLength;
    private readonly int _distinctLength;

    /// <param name="name">A name in lower case with spaces for punctuation.</param>
    public NameSketch(string name)
    {
        Text = name;
        Span<byte> counts = stackalloc byte[32];
        counts.Clear();
        foreach (var c in name.Where(c => c != ' '))
        {
            var bucket = c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6);
            counts[bucket] = (byte)Math.Min(byte.MaxValue, counts[bucket] + 1);
        }

        (_letters, _more) = (Vector128.Create<byte>(counts[..16]), Vector128.Create<byte>(counts[16..]));
        _length = name.Length;
        _spaces = name.Count(c => c == ' ');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (_wordCount, _wordLength) = (words.Length, Math.Max(0, words.Sum(word => word.Length + 1) - 1));
        _words = [.. words.Distinct(StringComparer.Ordinal).Select(word => (word.GetHashCode(StringComparison.Ordinal), word.Length)).Order()];
        _distinctLength = Math.Max(0, _words.Sum(word => word.Length + 1) - 1);
    }

    public string Text { get; }

    public bool MayReachRatio(NameSketch other, double threshold) => Ratio(other) + Slack >= threshold;

    public bool MayReachTokenSort(NameSketch other, double threshold) => TokenSort(other) + Slack >= threshold;

    public bool MayReachTokenSet(NameSketch other, double threshold) => TokenSet(other) + Slack >= threshold;

    /// <summary>
    /// The weighted score is the best of the others with a discount of 5 % on words; of names of unlike length also of parts of them, with a discount of 10 %, so that
    /// 90 is reached only where the shorter name is in the longer one.
    /// </summary>
    public bool MayReachWeighted(NameSketch other, double threshold) =>
        MayReachRatio(other, threshold)
        || 0.95 * Math.Max(TokenSort(other), TokenSet(other)) + Slack >= threshold
        || (threshold < 90 || (Shared(other) + Math.Min(_spaces, other._spaces) >= Math.Min(_length, other._length) && Math.Max(_length, other._length) >= 1.4 * Math.Min(_length, other._length)));

    private double Ratio(NameSketch other) => Percent(Shared(other) + Math.Min(_spaces, other._spaces), _length + other._length);

    private double TokenSort(NameSketch other) => Percent(Shared(other) + Math.Min(_wordCount, other._wordCount), _wordLength + other._wordLength);

    // The words that both have, against all words of either name; and the two names with these words in front.
    private double TokenSet(NameSketch other)
    {
        var shared = -1;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            var order = _words[i].CompareTo(other._words[j]);
            shared += order == 0 ? _words[i].Length + 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var whole = Percent(Shared(other) + Math.Min(_wordCount, other._wordCount), _distinctLength + other._distinctLength);
        return shared <= 0 ? whole : Math.Max(whole, Percent(shared, shared + Math.Min(_distinctLength, other._distinctLength)));
    }

    private int Shared(NameSketch other) => Sum(Vector128.Min(_letters, other._letters)) + Sum(Vector128.Min(_more, other._more));

    private static int Sum(Vector128<byte> counts)
    {
        var (low, high) = Vector128.Widen(counts);
        return Vector128.Sum(low + high);
    }

    private static double Percent(int shared, int lengths) => lengths == 0 ? 100 : 200.0 * shared / lengths;
}
