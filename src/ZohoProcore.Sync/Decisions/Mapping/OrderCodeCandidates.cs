namespace ZohoProcore.Sync;

/// <summary>What a code that Procore does not have could mean, best first, each with what speaks for it. Pure.</summary>
internal static class OrderCodeCandidates
{
    private const int Most = 5;
    private const int SameCode = 100;
    private const int SameName = 80;
    private const int LongerCode = 60;
    private const int OneCharacter = 50;
    private const int AllWords = 40;

    /// <summary>Active projects of Procore for a project of Zoho Books.</summary>
    public static IReadOnlyList<Candidate> OfProject(OrderLineContext line, string name)
    {
        var found =
            from project in line.Company.Directory.ProcoreProjects
            where project.IsActive && !line.Links.IsRejected(LinkKind.Project, line.Line.ProjectId, project.Id)
            let numbers = new[] { project.Number, project.AccountingNumber }.Where(number => number.Length > 0).Distinct().ToArray()
            let likeness = Likeness(LeadingCode.Of(name), name, numbers, project.Name)
            where likeness.Score > 0
            orderby likeness.Score descending, project.Number, project.Id
            select new Candidate(project.Id, string.Join(" ", [.. numbers.Take(1), project.Name]), likeness.Reason)
            {
                Number = numbers.FirstOrDefault(),
            };
        return [.. found.Take(Most)];
    }

    /// <summary>Cost codes of a project for what is written on a line.</summary>
    public static IReadOnlyList<Candidate> OfCostCode(OrderLineContext line, string option)
    {
        var keys = CostCodeTagRule.KeysOf(line).ToList();
        var found =
            from code in line.ProjectCodes!.Codes.CostCodes
            where !code.IsDeleted && line.ProjectCodes.IsOwn(code)
                && !keys.Exists(key => line.Links.IsRejected(LinkKind.CostCode, key, code.Id))
            let likeness = Likeness(LeadingCode.Of(option), option, [code.FullCode], code.Name)
            where likeness.Score > 0
            let isBudgeted = line.ProjectCodes.WbsCodes(code).Any(wbs => wbs is { IsActive: true, IsBudgeted: true })
            orderby likeness.Score descending, isBudgeted descending, code.FullCode, code.Id
            select new Candidate(
                code.Id,
                $"{code.FullCode} {code.Name}".TrimEnd(),
                likeness.Reason + (isBudgeted ? "; on the budget" : "; not on the budget"))
            {
                Number = code.FullCode,
            };
        return [.. found.Take(Most)];
    }

    private static (int Score, string Reason) Likeness(string code, string text, string[] codes, string name)
    {
        var reasons = codes.Select(other => OfCode(code, other)).Append(OfName(text, name)).Where(one => one.Score > 0).ToList();
        return (reasons.Sum(one => one.Score), string.Join("; ", reasons.Select(one => one.Reason)));
    }

    private static (int Score, string Reason) OfCode(string code, string other)
    {
        var (one, two) = (Plain(code), Plain(other));
        return one.Length == 0 || !one.Any(char.IsDigit) || two.Length == 0 ? (0, string.Empty)
            : one == two ? (SameCode, $"'{other}' is the same without signs between")
            : two.StartsWith(one, StringComparison.Ordinal) || one.StartsWith(two, StringComparison.Ordinal)
                ? (LongerCode, $"'{other}' begins alike")
            : IsOneOff(one, two) ? (OneCharacter, $"'{other}' differs in one character or in the order of two")
            : (0, string.Empty);
    }

    private static (int Score, string Reason) OfName(string text, string name)
    {
        var (one, two) = (Words(text), Words(name));
        var shared = two.Count(one.Contains);
        return two.Count == 0 || shared == 0 ? (0, string.Empty)
            : shared == two.Count ? (SameName, $"the name '{name}' is in it")
            : (AllWords * shared / two.Count, FormattableString.Invariant($"{shared} of {two.Count} words of the name are in it"));
    }

    private static string Plain(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static HashSet<string> Words(string text) =>
        [.. text.ToUpperInvariant()
            .Split([' ', '\t', '(', ')', '[', ']', ':', ',', ';', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 && word.Any(char.IsLetter))];

    private static bool IsOneOff(string one, string two)
    {
        if (Math.Abs(one.Length - two.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < one.Length && start < two.Length && one[start] == two[start])
        {
            start++;
        }

        var (restOne, restTwo) = (one.Substring(start), two.Substring(start));
        return restOne.Length == restTwo.Length
            ? restOne.Substring(1) == restTwo.Substring(1)
                || (restOne.Length > 1 && restOne[0] == restTwo[1] && restOne[1] == restTwo[0]
                    && restOne.Substring(2) == restTwo.Substring(2))
            : restOne.Length > restTwo.Length ? restOne.Substring(1) == restTwo : restTwo.Substring(1) == restOne;
    }
}
