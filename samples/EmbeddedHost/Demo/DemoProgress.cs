namespace EmbeddedHost;

/// <summary>Says what is going on while it goes on: on a terminal one line that is written over, otherwise a line for every step.</summary>
internal sealed class DemoProgress(TextWriter error, bool isTerminal)
{
    private int _open;

    /// <summary>Something is done; its line stays.</summary>
    public void Step(string sentence)
    {
        Clear();
        error.WriteLine(sentence);
    }

    /// <summary>Something is under way; on a terminal its line is written over by the next.</summary>
    public void Update(string sentence)
    {
        if (!isTerminal) return;
        Clear();
        error.Write(sentence);
        _open = sentence.Length;
    }

    /// <summary>What was under way is over, and its line is taken back.</summary>
    public void Done() => Clear();

    private void Clear()
    {
        if (_open == 0) return;
        if (error is ShownWriter shown) shown.TakeBack(_open);
        else error.Write("\r" + new string(' ', _open) + "\r");
        _open = 0;
    }
}
