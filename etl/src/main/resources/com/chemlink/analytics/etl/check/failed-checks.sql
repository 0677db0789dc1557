-- title: A check could not look: {subject}
-- question: Did every check run?
-- severity: medium
-- where: {subject}
-- count: 1 check
-- finding: The check {subject} failed, so nothing is known about what it looks for. What it saw before is kept.
-- advice: Mend the check; the evidence says what the server answered.
-- client: One of our own checks is being adjusted; the figures are not affected.
SELECT check_id AS subject, 'answer' AS row_key, problem
FROM check_problems
